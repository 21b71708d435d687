import type { ExpressionValidation } from '../rules.js';
import type { CheckContext } from './check-context.js';
import type { Explored } from './explored.js';
import { optionsOf, type IndexedComponent } from './service-index.js';
import { askEverywhere } from './visibility/ask-everywhere.js';
import { questionsAbout, type Question } from './visibility/questions.js';
import { takesFiles } from '../component-kinds.js';

/** Everything on a page can be seen by somebody, every demand can be made and met, and every rule can be kept. */
export function checkVisibility(context: CheckContext, explored: readonly Explored[]): void {
  const questions = questionsAbout(context);
  askEverywhere(explored, questions);
  reportLeft(context, questions.filter(({ wasLeft }) => wasLeft).length);
  const unanswered = questions.filter(({ wasAsked, wasLeft, missing }) => wasAsked && !wasLeft && missing.size > 0);
  const neverShown = new Set(unanswered.filter(({ missing }) => missing.has('shown')).map(({ target }) => target.component ?? target.page));
  const closed = new Set(unanswered.filter(isClosedByItself).map(({ target }) => target.component));
  for (const question of unanswered) {
    const { page, component } = question.target;
    const isInsideHidden = neverShown.has(page) ? component !== undefined : isInside(component?.parent, neverShown);
    if (isInsideHidden && !question.target.isAlone) continue;
    if (question.missing.has('shown')) reportNeverShown(context, question, closed.has(question.target.component));
    else if (component && neverShown.has(component)) continue;
    else reportConstant(context, question);
  }
}

function isInside(component: IndexedComponent | undefined, groups: ReadonlySet<object>): boolean {
  return component !== undefined && (groups.has(component) || isInside(component.parent, groups));
}

/** Whether a component's own condition hides it whatever stands around it, and whatever municipalities have chosen. */
function isClosedByItself({ missing, isCertain, dependsOnSettings }: Question): boolean {
  return missing.has('opens') && isCertain && !dependsOnSettings;
}

/** Whether anybody must answer it, or something in it. */
function isDemanding(context: CheckContext, { node }: IndexedComponent, above: ReadonlySet<string> = new Set()): boolean {
  if (node.required !== undefined && node.required !== false) return true;
  if (above.has(node.id)) return false;
  const inside = (node.children ?? []).flatMap((id) => context.byId.get(id) ?? []);
  return inside.some((child) => isDemanding(context, child, new Set([...above, node.id])));
}

/** How sure we are, in words. */
const DOUBT = 'Ikke alle svar er prøvd.';

function reportNeverShown(context: CheckContext, question: Question, isClosed: boolean): void {
  const { page, component } = question.target;
  const isPlainlyHidden = isClosed || (component?.node ?? page).hidden === true;
  const isSure = isPlainlyHidden || (question.isCertain && !question.dependsOnSettings);
  const doubt = question.isCertain || isPlainlyHidden ? '' : ` ${DOUBT}`;
  if (!component) {
    const severity = isSure ? 'error' : 'warning';
    const message = `Siden «${page.id}» blir aldri vist, uansett hva søkeren svarer.${doubt}`;
    context.report(
      { code: 'page.never-shown', severity, message, remedy: 'Rett «hidden», eller fjern siden.' },
      { in: page, key: 'hidden' },
    );
    return;
  }
  const { node } = component;
  const place = { in: node, key: node.hidden === undefined ? 'id' : 'hidden' };
  if (node.required !== undefined && node.required !== false) {
    const message = `«${node.id}» er påkrevd, men blir aldri vist. Ingen kan svare.${doubt}`;
    const severity = isSure ? 'error' : 'warning';
    context.report({ code: 'component.required-never-visible', severity, message, remedy: 'Rett «hidden», eller fjern feltet.' }, place);
    return;
  }
  const isAsked = node.dataModelBindings !== undefined || takesFiles(node.type) || node.type === 'Group';
  // A text that waits for a municipality's choice or next year's rates is no fault.
  if (!isAsked && question.dependsOnSettings) return;
  const isFault = isAsked && (node.hidden !== true || isDemanding(context, component));
  const message = `«${node.id}» blir aldri vist, uansett hva søkeren svarer.${doubt}`;
  const severity = isSure && isFault ? 'error' : 'warning';
  context.report({ code: 'component.never-shown', severity, message, remedy: 'Rett «hidden», eller fjern komponenten.' }, place);
}

function reportConstant(context: CheckContext, { target, missing, isCertain, dependsOnSettings }: Question): void {
  const { component, validation } = target;
  if (!component) return;
  const { node } = component;
  if (validation && missing.has('passes')) {
    const message = `Regelen for «${validation.path}» gir feil uansett hva søkeren svarer. Ingen kan sende søknaden.${isCertain ? '' : ` ${DOUBT}`}`;
    const remedy = '«condition» skal være sann når svaret er feil. Er den snudd?';
    const severity = isCertain && !dependsOnSettings ? 'error' : 'warning';
    context.report({ code: 'validation.never-passes', severity, message, remedy }, { in: validation, key: 'condition' });
    return;
  }
  // A municipality's choice proves nothing about the next one's.
  if (dependsOnSettings) return;
  if (!isCertain) return reportUndecided(context, component, validation);
  const choices = [...missing].filter((sign) => sign.startsWith('option '));
  if (choices.length > 0)
    reportChoices(
      context,
      component,
      choices.map((sign) => sign.slice('option '.length)),
    );
  for (const sign of missing) {
    const [key, what] = CONSTANTS[sign] ?? [];
    if (key === undefined || what === undefined) continue;
    const remedy = 'Se etter deler som ikke kan være sanne samtidig.';
    context.report({ code: 'condition.always-false', severity: 'warning', message: what, remedy }, { in: validation ?? node, key });
  }
}

/** There were more answers than could be tried, so nothing is known of the conditions that came last. */
function reportLeft({ report, service }: CheckContext, left: number): void {
  if (left === 0) return;
  const message = `${left} betingelser er ikke undersøkt. Svarene de avhenger av, er for mange, eller henger sammen på for mange måter. ${DOUBT}`;
  const remedy = 'La hver betingelse avhenge av færre spørsmål.';
  report({ code: 'visibility.sampled', severity: 'hint', message, remedy }, { in: service.service, key: 'pageOrder' });
}

/** What was sought was not found, among the answers that were tried. */
function reportUndecided(context: CheckContext, { node }: IndexedComponent, validation: ExpressionValidation | undefined): void {
  const what = validation ? `utløser regelen for «${validation.path}»` : `endrer betingelsen på «${node.id}»`;
  const message = `Fant ingen svar som ${what}. ${DOUBT}`;
  const place = validation ? { in: validation, key: 'condition' } : { in: node };
  context.report({ code: 'visibility.sampled', severity: 'hint', message, remedy: 'Lag et eksempel som viser at den virker.' }, place);
}

const CONSTANTS: Readonly<Record<string, readonly [key: string, what: string]>> = {
  hides: ['hidden', 'Betingelsen er aldri sann, så den skjuler aldri noe.'],
  requires: ['required', 'Betingelsen er aldri sann når feltet vises, så feltet blir aldri påkrevd.'],
  fires: ['condition', 'Betingelsen er aldri sann, så regelen slår aldri inn.'],
};

function reportChoices(context: CheckContext, { node }: IndexedComponent, values: readonly string[]): void {
  const place = { in: node, key: 'optionFilter' };
  if (values.length === optionsOf(context.service, node)?.length) {
    const message = `Filteret tar bort alle valgene i «${node.id}». Ingen kan svare.`;
    context.report({ code: 'options.none-shown', message, remedy: 'Rett «optionFilter». Er det snudd?' }, place);
    return;
  }
  for (const value of values) {
    const message = `Valget «${value}» blir aldri vist i «${node.id}».`;
    context.report(
      { code: 'options.never-shown', severity: 'warning', message, remedy: 'Rett «optionFilter», eller fjern valget.' },
      place,
    );
  }
}
