import { schemaAt, typeAt } from '../../application/model-schema.js';
import { genericPath } from '../../application/model-path.js';
import { compileExpression } from '../../expressions/compile.js';
import { validateExpression } from '../../expressions/validate.js';
import { pathRead } from './answer-values.js';
import { canHold } from './calculated-type.js';
import { suggestion, type CheckContext } from './check-context.js';
import { describeExpressionFault } from './expression-fault-text.js';
import { callsIn, expressionSites, type ExpressionSite } from './expression-sites.js';
import { impossibleComparison } from './impossible-comparison.js';
import { isKnownSetting, knownSettings, missingIn } from './known-settings.js';
import { modelPaths } from './model-paths.js';
import { wrongOperands } from './operand-type.js';
import type { IndexedComponent } from './service-index.js';
import { takesFiles } from '../component-kinds.js';

/** Expressions are well formed, and everything they name exists. */
export function checkExpressions(context: CheckContext): void {
  for (const site of expressionSites(context)) {
    const faults = validateExpression(site.expression);
    for (const fault of faults) reportFault(context, site, fault);
    if (faults.length > 0) continue;
    checkResult(context, site);
    if ('path' in site.container && site.key === 'expression') checkCalculated(context, site, String(site.container.path));
    const owner = site.key === 'optionFilter' ? context.components.find(({ node }) => node === site.container) : undefined;
    for (const call of callsIn(site.expression)) checkCall(context, call, owner);
  }
}

function reportFault(
  context: CheckContext,
  site: ExpressionSite,
  fault: { readonly message: string; readonly path: readonly number[] },
): void {
  let container: unknown = site.expression;
  for (const index of fault.path.slice(0, -1)) container = Array.isArray(container) ? container[index] : container;
  const at = fault.path.at(-1);
  const place = typeof container === 'object' && container !== null ? { in: container, key: at } : { in: site.container, key: site.key };
  const call = Array.isArray(container) ? (container as readonly unknown[]) : site.expression;
  context.report({ code: 'expression.invalid', ...describeExpressionFault(fault.message, call) }, place);
}

function checkResult(context: CheckContext, { expression, container, key, use }: ExpressionSite): void {
  const type = resultType(context, expression);
  if (use !== 'boolean' || type === undefined || type === 'boolean') return;
  const message = `«${key}» trenger sant eller usant, men uttrykket gir ${type}.`;
  context.report({ code: 'expression.result', message, remedy: 'Sammenlign verdien, for eksempel med "equals".' }, { in: container, key });
}

/** A calculated value that its field in the model cannot hold is thrown away. */
function checkCalculated(context: CheckContext, { expression, container, key }: ExpressionSite, path: string): void {
  const wanted = typeAt(context.service.model, path);
  if (wanted === undefined || canHold(wanted, expression, resultType(context, expression))) return;
  const message = `«${path}» er ${wanted} i datamodellen, men utregningen kan ikke gi det. Verdien blir kastet.`;
  context.report({ code: 'calculation.type', message, remedy: 'La utregningen og datamodellen ha samme type.' }, { in: container, key });
}

/** What an expression gives, as far as its outermost function, or the field it reads, says. */
function resultType(context: CheckContext, expression: readonly unknown[]): string | undefined {
  const path = pathRead(context, expression);
  const type = path === undefined ? compileExpression(expression).resultType : typeAt(context.service.model, path);
  return type === 'integer' ? 'number' : type;
}

function checkCall(context: CheckContext, call: readonly unknown[], owner: IndexedComponent | undefined): void {
  const [name, first, second] = call;
  const at = (key: number) => ({ in: call, key });
  if (typeof first === 'string') {
    if (name === 'dataModel' && (second === undefined || second === 'default')) checkPath(context, first, at(1));
    if (name === 'component' || name === 'displayValue') checkComponentReference(context, String(name), first, at(1));
    if (name === 'frontendSettings') checkSetting(context, first, at(1));
    if (name === 'optionLabel')
      checkName(context, first, Object.keys(context.service.options), 'expression.unknown-options', 'Kodelisten', at(1));
    if (name === 'countDataElements') checkName(context, first, uploadIds(context), 'expression.unknown-attachment', 'Vedlegget', at(1));
  }
  if (typeof second === 'string') {
    if (name === 'linkToComponent') checkName(context, second, context.byId.keys(), 'expression.unknown-component', 'Komponenten', at(2));
    if (name === 'linkToPage') checkName(context, second, Object.keys(context.service.pages), 'expression.unknown-page', 'Siden', at(2));
  }
  const wrong = wrongOperands(context, call);
  for (const { place, ...remark } of wrong) context.report({ code: 'expression.type', ...remark }, place);
  const impossible = wrong.length > 0 ? undefined : impossibleComparison(context, call, owner);
  if (!impossible) return;
  const { argument, ...remark } = impossible;
  context.report({ code: 'expression.impossible-value', ...remark }, at(argument));
}

function uploadIds(context: CheckContext): readonly string[] {
  return context.components.filter(({ node }) => takesFiles(node.type)).map(({ node }) => node.id);
}

function checkName(
  context: CheckContext,
  name: string,
  known: Iterable<string>,
  code: string,
  what: string,
  place: { in: object; key: number },
): void {
  const names = [...known];
  if (names.includes(name)) return;
  context.report({ code, message: `${what} «${name}» finnes ikke.`, remedy: suggestion(name, names, 'Rett navnet.') }, place);
}

function checkPath(context: CheckContext, path: string, place: { in: object; key: number }): void {
  const [root, track, ...rest] = path.split('.');
  if (root === 'spor' && track !== undefined && rest.length === 0) {
    const tracks = context.service.service.tracks.map(({ id }) => id);
    checkName(context, track, tracks, 'expression.unknown-track', 'Sporet', place);
    return;
  }
  const generic = genericPath(path);
  if (schemaAt(context.service.model, generic) !== undefined || generic.endsWith('.altinnRowId')) return;
  const remedy = suggestion(generic, modelPaths(context.service.model), 'Rett stien, eller legg feltet til i model.schema.json.');
  context.report({ code: 'expression.unknown-path', message: `«${path}» finnes ikke i datamodellen.`, remedy }, place);
}

function checkComponentReference(context: CheckContext, name: string, id: string, place: { in: object; key: number }): void {
  const found = context.byId.get(id);
  if (!found) {
    checkName(context, id, context.byId.keys(), 'expression.unknown-component', 'Komponenten', place);
  } else if (name === 'component' && found.node.dataModelBindings?.['simpleBinding'] === undefined) {
    const message = `«${id}» er en ${found.node.type} og har ingen enkelt verdi.`;
    const remedy = 'Bruk ["dataModel", …] med stien til verdien.';
    context.report({ code: 'expression.component-without-value', message, remedy }, place);
  }
}

function checkSetting(context: CheckContext, key: string, place: { in: object; key: number }): void {
  if (isKnownSetting(context, key)) return;
  const lacking = missingIn(context, key);
  if (lacking.length === context.municipalities.length) {
    const remedy = suggestion(key, knownSettings(context), `Legg «${key}» til under «parameters» i kommunene, eller rett navnet.`);
    context.report({ code: 'expression.unknown-setting', message: `Innstillingen «${key}» finnes ikke.`, remedy }, place);
    return;
  }
  for (const municipality of lacking) {
    const message = `Kommunen mangler innstillingen «${key}», som ${context.folder} bruker.`;
    context.report(
      { code: 'municipality.missing-parameter', message, remedy: 'Legg den til under «parameters».' },
      { in: municipality, key: 'parameters' },
    );
  }
}
