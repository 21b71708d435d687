import { schemaAt } from '../../application/model-schema.js';
import { isDay } from '../../formatting/days.js';
import type { ComponentNode } from '../component.js';
import type { JsonSchema } from '../definition.js';
import { prefillTargets } from '../prefill.js';
import type { CheckContext } from './check-context.js';
import { valueWithoutAnswers } from './demands.js';
import type { Explored } from './explored.js';
import type { IndexedComponent } from './service-index.js';
import { optionsOf } from './service-index.js';

/** What is asked for can be given: limits leave room, choices have something to choose, and a field that must be filled can be. */
export function checkDemands(context: CheckContext, explored: readonly Explored[]): void {
  for (const component of context.components) {
    checkLimits(context, component.node, explored);
    checkLength(context, component.node);
    checkChoices(context, component.node);
    checkFilledByNobody(context, component);
  }
  checkModelLimits(context, context.service.model, new Set());
}

interface Limits {
  readonly least: keyof ComponentNode & string;
  readonly most: keyof ComponentNode & string;
  readonly what: string;
}

const LIMITS: readonly Limits[] = [
  { least: 'minCount', most: 'maxCount', what: 'rader' },
  { least: 'minNumberOfAttachments', most: 'maxNumberOfAttachments', what: 'filer' },
  { least: 'minDate', most: 'maxDate', what: 'datoer' },
];

function checkLimits(context: CheckContext, node: ComponentNode, explored: readonly Explored[]): void {
  for (const { least, most, what } of LIMITS) {
    if (node[least] === undefined || node[most] === undefined) continue;
    const closed = explored.find((circumstances) => {
      const [from, to] = [least, most].map((key) => valueWithoutAnswers(node[key as keyof ComponentNode], circumstances));
      return isAbove(from, to);
    });
    const isLiteral = isAbove(node[least], node[most]);
    if (!closed && !isLiteral) continue;
    const where = isLiteral || !closed ? '' : ` i ${closed.municipality.name}`;
    const message = `«${node.id}» har «${least}» over «${most}»${where}. Ingen ${what} kan godtas.`;
    context.report({ code: 'component.impossible-range', message, remedy: 'Bytt om eller rett grensene.' }, { in: node, key: least });
  }
}

function isAbove(least: unknown, most: unknown): boolean {
  if (typeof least === 'number' && typeof most === 'number') return least > most;
  return typeof least === 'string' && typeof most === 'string' && isDay(least) && isDay(most) && least > most;
}

function checkLength(context: CheckContext, node: ComponentNode): void {
  const path = node.dataModelBindings?.['simpleBinding'];
  const shortest = path === undefined ? undefined : schemaAt(context.service.model, path)?.['minLength'];
  if (node.maxLength === undefined || typeof shortest !== 'number' || node.maxLength >= shortest) return;
  const message = `Feltet tar ${node.maxLength} tegn, men datamodellen krever ${shortest} i «${path ?? ''}». Ingen tekst kan godtas.`;
  context.report(
    { code: 'component.impossible-range', message, remedy: 'Øk «maxLength», eller senk «minLength».' },
    { in: node, key: 'maxLength' },
  );
}

function checkChoices(context: CheckContext, node: ComponentNode): void {
  if (optionsOf(context.service, node)?.length !== 0) return;
  const place = { in: node, key: node.options ? 'options' : 'optionsId' };
  const message = `«${node.id}» har ingen valg å velge mellom.`;
  context.report({ code: 'options.empty', message, remedy: 'Legg til valg i listen.' }, place);
}

/** A field the citizen cannot write in must be filled by something else, or a demand for it stops everybody. */
function checkFilledByNobody(context: CheckContext, { node }: IndexedComponent): void {
  if (node.readOnly !== true || node.required === undefined || node.required === false) return;
  const { calculations, prefill } = context.service;
  const filled = new Set([...calculations, ...prefillTargets(prefill)].map(({ path }) => path));
  const paths = Object.values(node.dataModelBindings ?? {});
  const isFilled = (path: string): boolean =>
    filled.has(path) || (context.byPath.get(path) ?? []).some(({ node: other }) => other !== node && other.readOnly !== true);
  if (node.source === 'applicant' || paths.length === 0 || paths.some(isFilled)) return;
  const message = `«${node.id}» er påkrevd og skrivebeskyttet, men ingenting fyller det ut. Ingen kan sende søknaden.`;
  const remedy = 'Fjern «readOnly», eller fyll feltet fra prefill.json, calculation.json eller et oppslag.';
  context.report({ code: 'component.required-read-only', message, remedy }, { in: node, key: 'readOnly' });
}

const MODEL_LIMITS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
] as const;

function checkModelLimits(context: CheckContext, schema: JsonSchema, seen: Set<object>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const [least, most] of MODEL_LIMITS) {
    const [from, to] = [schema[least], schema[most]];
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) continue;
    const message = `«${least}» er ${from}, men «${most}» er ${to}. Ingen svar kan godtas.`;
    context.report({ code: 'model.impossible-range', message, remedy: 'Bytt om eller rett grensene.' }, { in: schema, key: least });
  }
  for (const inner of Object.values(schema)) {
    if (typeof inner === 'object' && inner !== null) checkModelLimits(context, inner as JsonSchema, seen);
  }
}
