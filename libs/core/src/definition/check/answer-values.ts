import { genericPath } from '../../application/model-path.js';
import { schemaAt, typeAt } from '../../application/model-schema.js';
import type { CheckContext } from './check-context.js';
import { optionsOf } from './service-index.js';
import { choosesSeveral } from '../component-kinds.js';

type Scalar = string | number | boolean;

/** What an answer can be, where the definition lists it. */
export interface AnswerChoices {
  readonly values: readonly Scalar[];
  /** True for Checkboxes, which store several of the values in one text with commas between. */
  readonly isSet: boolean;
}

/** The model path that a look-up in an expression reads: `["dataModel", path]` or `["component", id]`. */
export function pathRead(context: CheckContext, part: unknown): string | undefined {
  if (!Array.isArray(part) || typeof part[1] !== 'string') return undefined;
  if (part[0] === 'dataModel') return part[2] === undefined || part[2] === 'default' ? genericPath(part[1]) : undefined;
  if (part[0] === 'component') return context.byId.get(part[1])?.node.dataModelBindings?.['simpleBinding'];
  return undefined;
}

/** The values an answer is chosen among; `undefined` where the citizen or a register may write anything. */
export function choicesAt(context: CheckContext, path: string): AnswerChoices | undefined {
  const { model } = context.service;
  const [root, track] = path.split('.');
  if (typeAt(model, path) === 'boolean' || (root === 'spor' && track !== undefined)) return { values: [true, false], isSet: false };
  const components = context.byPath.get(path) ?? [];
  const lists = components.map(({ node }) => optionsOf(context.service, node));
  if (components.length > 0 && lists.every((options) => options !== undefined)) {
    const values = lists.flatMap((options) => options?.map(({ value }) => value) ?? []);
    return { values, isSet: components.some(({ node }) => choosesSeveral(node.type)) };
  }
  const schema = schemaAt(model, path);
  if (schema && Object.hasOwn(schema, 'const') && isScalar(schema['const'])) return { values: [schema['const']], isSet: false };
  const allowed = schema?.['enum'];
  return Array.isArray(allowed) ? { values: allowed.filter(isScalar), isSet: false } : undefined;
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-15',
  time: '12:00',
  email: 'navn@example.no',
  uri: 'https://example.no',
};
const BY_TYPE: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: true, array: [], object: {} };

/** Typical answers at a path, to see what functions can take them; none where the answer may be any text. */
export function typicalAnswers(context: CheckContext, path: string): readonly unknown[] {
  const choices = choicesAt(context, path);
  if (choices) return choices.values;
  const { model } = context.service;
  const type = typeAt(model, path) ?? '';
  if (Object.hasOwn(BY_TYPE, type)) return [BY_TYPE[type]];
  const format = schemaAt(model, path)?.['format'];
  const typical = typeof format === 'string' && Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  return typical === undefined ? [] : [typical];
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
