import { schemaAt, typeAt } from '../../application/model-schema.js';
import { genericPath } from '../../application/model-path.js';
import type { CheckContext } from './check-context.js';
import { optionsOf } from './service-index.js';

/** Comparison functions and where their two sides stand. */
const SIDES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['equals', [1, 2]],
  ['notEquals', [1, 2]],
  ['commaContains', [1, 2]],
]);

interface Impossible {
  readonly remark: { readonly message: string; readonly remedy: string };
  /** Number of the argument that can never match. */
  readonly argument: number;
}

/** A comparison of an answer with a value that its choices, or its model, cannot give. */
export function impossibleComparison(context: CheckContext, call: readonly unknown[]): Impossible | undefined {
  const sides = SIDES.get(String(call[0]));
  if (!sides) return undefined;
  const [left, right] = sides;
  for (const [asked, argument] of [
    [left, right],
    [right, left],
  ] as const) {
    const path = pathOf(context, call[asked]);
    const literal = call[argument];
    if (path === undefined || !isLiteral(literal)) continue;
    const possible = possibleValues(context, path, call[0] === 'commaContains');
    if (!possible || possible.includes(String(literal))) return undefined;
    const message = `«${path}» kan aldri være ${JSON.stringify(literal)}.`;
    return { remark: { message, remedy: `Mulige verdier: ${possible.join(', ')}.` }, argument };
  }
  return undefined;
}

function isLiteral(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function pathOf(context: CheckContext, part: unknown): string | undefined {
  if (!Array.isArray(part) || typeof part[1] !== 'string') return undefined;
  if (part[0] === 'dataModel') return genericPath(part[1]);
  if (part[0] === 'component') return context.byId.get(part[1])?.node.dataModelBindings?.['simpleBinding'];
  return undefined;
}

function possibleValues(context: CheckContext, path: string, isMember: boolean): readonly string[] | undefined {
  if (typeAt(context.service.model, path) === 'boolean') return ['true', 'false'];
  const components = context.byPath.get(path) ?? [];
  const lists = components.map(({ node }) => optionsOf(context.service, node));
  const isKnown = components.length > 0 && lists.every((options) => options !== undefined);
  const combines = components.some(({ node }) => node.type === 'Checkboxes');
  // What Checkboxes store is a list of choices: equal to one choice only when no other is taken.
  if (isKnown && (!combines || isMember)) return lists.flatMap((options) => options?.map(({ value }) => String(value)) ?? []);
  const allowed = schemaAt(context.service.model, path)?.['enum'];
  return Array.isArray(allowed) && !isMember ? allowed.map(String) : undefined;
}
