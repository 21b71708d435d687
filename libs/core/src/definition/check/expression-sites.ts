import type { ComponentNode, RowOptions } from '../component.js';
import type { CheckContext } from './check-context.js';

/** A place in a definition where an expression stands, and what its result is used for. */
export interface ExpressionSite {
  readonly expression: readonly unknown[];
  /** Holds the expression at `key`. */
  readonly container: object;
  readonly key: string;
  readonly use: 'boolean' | 'text-id' | 'other';
}

const BOOLEAN_PROPERTIES = new Set([
  'hidden',
  'required',
  'readOnly',
  'hiddenRow',
  'optionFilter',
  'when',
  'condition',
  'passes',
  'appliesWhen',
]);
/** Properties of a component that may hold an expression; those not listed hold data only. */
const COMPONENT_PROPERTIES = [
  'hidden',
  'required',
  'readOnly',
  'optionFilter',
  'minDate',
  'maxDate',
  'minTime',
  'maxTime',
  'alertOnChange',
  'forceShowInSummary',
  'openByDefault',
  'value',
  'rowTitle',
  'hiddenRow',
  'minCount',
  'maxCount',
  'minNumberOfAttachments',
  'maxNumberOfAttachments',
] as const satisfies readonly (keyof ComponentNode)[];

/** Texts of choices taken from rows. */
export const ROW_TEXTS = ['label', 'description', 'helpText'] as const;

/** The rows a component's choices are taken from, if they are. */
export function rowSource({ source }: ComponentNode): RowOptions | undefined {
  return typeof source === 'object' && 'group' in source ? source : undefined;
}

/** Every expression of a service. */
export function expressionSites({ service }: CheckContext): readonly ExpressionSite[] {
  const sites: ExpressionSite[] = [];
  const add = (container: object, key: string, value: unknown, use?: ExpressionSite['use']): void => {
    if (!Array.isArray(value)) return;
    sites.push({ expression: value, container, key, use: use ?? (BOOLEAN_PROPERTIES.has(key) ? 'boolean' : 'other') });
  };
  for (const page of Object.values(service.pages)) {
    add(page, 'hidden', page.hidden);
    for (const node of page.layout) {
      for (const property of COMPONENT_PROPERTIES) add(node, property, node[property]);
      const { pageBreak = {} } = node;
      for (const [name, value] of Object.entries(pageBreak)) add(pageBreak, name, value);
      const rows = rowSource(node);
      for (const slot of ROW_TEXTS) if (rows) add(rows, slot, rows[slot], 'text-id');
      const texts = node.textResourceBindings ?? {};
      for (const [slot, text] of Object.entries(texts)) add(texts, slot, text, 'text-id');
    }
  }
  for (const outcome of service.service.trackSelection.outcomes) add(outcome, 'when', outcome.when);
  for (const validation of service.validations) add(validation, 'condition', validation.condition);
  for (const calculation of service.calculations) add(calculation, 'expression', calculation.expression);
  for (const check of service.checks) {
    add(check, 'appliesWhen', check.appliesWhen);
    add(check, 'passes', check.passes);
  }
  for (const profile of service.archive.profiles) add(profile, 'when', profile.when);
  return sites;
}

/** Every call in an expression, outermost first. */
export function callsIn(expression: readonly unknown[]): readonly (readonly unknown[])[] {
  const inner = expression.slice(1).filter((part): part is readonly unknown[] => Array.isArray(part));
  return [expression, ...inner.flatMap(callsIn)];
}

/** Literal results an expression can have through `if`; nothing is known of other functions. */
export function literalResults(
  part: unknown,
): readonly { readonly text: string; readonly container: readonly unknown[]; readonly index: number }[] {
  if (!Array.isArray(part) || part[0] !== 'if') return [];
  return [2, 4].flatMap((index) => {
    const result: unknown = part[index];
    if (typeof result === 'string') return [{ text: result, container: part as readonly unknown[], index }];
    return literalResults(result);
  });
}
