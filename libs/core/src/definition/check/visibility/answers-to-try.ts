import { frontEndSetting, daysAfter } from '../../../application/front-end-settings.js';
import { schemaAt, typeAt } from '../../../application/model-schema.js';
import type { Answers } from '../../../application/application.js';
import type { Option } from '../../component.js';
import type { FormDefinition, JsonSchema } from '../../definition.js';
import { prefillTargets } from '../../prefill.js';
import type { PartyType } from '../../service.js';
import { MAX_FULL_SUBSETS, subsets } from '../../../tracks/exploration-questions.js';
import type { ComponentIndex } from '../service-index.js';
import type { Slice } from './slice.js';
import { choosesSeveral } from '../../component-kinds.js';

/** Who is asked, and when: what settings say depends on it. */
export interface Circumstances {
  readonly form: FormDefinition;
  readonly applicant: PartyType;
  /** ISO day. */
  readonly today: string;
}

/** A model path with the answers worth trying; `undefined` stands for no answer. */
export interface Domain {
  readonly path: string;
  readonly values: readonly unknown[];
  /** False when other answers could lead elsewhere than these do. */
  readonly isWhole: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/**
 * The answers that can make a difference to a path: its choices where it has such, else the values its
 * conditions compare with, those next to them on both sides, and no answer.
 */
export function domainOf(path: string, slice: Slice, index: ComponentIndex, circumstances: Circumstances): Domain {
  const { form } = circumstances;
  const schema = schemaAt(form.model, path);
  const choices = choicesFor(path, slice, index, form);
  if (choices) return { path, values: [undefined, ...choices.values], isWhole: choices.isWhole };
  // What nobody asks for and nothing fills is never answered.
  if (!index.byPath.has(path) && !isPrefilled(path, form.prefill)) return { path, values: [undefined], isWhole: true };
  const type = typeAt(form.model, path);
  if (type === 'boolean') return { path, values: [undefined, true, false], isWhole: true };
  const compared = comparedWith(path, slice, index, circumstances);
  if (type === 'integer' || type === 'number') return { path, values: [undefined, ...numbers(compared, schema, type)], isWhole: true };
  if (type === 'array' || type === 'object') return { path, values: [undefined], isWhole: false };
  return { path, values: [undefined, ...texts(compared, schema, path, index, circumstances.today)], isWhole: true };
}

export function isPrefilled(path: string, prefill: FormDefinition['prefill']): boolean {
  return prefillTargets(prefill).some((target) => target.path === path);
}

interface Choices {
  readonly values: readonly unknown[];
  readonly isWhole: boolean;
}

function choicesFor(path: string, slice: Slice, index: ComponentIndex, form: FormDefinition): Choices | undefined {
  const asking = index.byPath.get(path) ?? [];
  const lists = asking.map(({ node }) => node.options ?? optionList(form, node.optionsId));
  const enumeration = schemaAt(form.model, path)?.['enum'];
  if (asking.length === 0 || lists.some((list) => list === undefined))
    return Array.isArray(enumeration) ? { values: thatMatter(enumeration, slice), isWhole: true } : undefined;
  const values = thatMatter([...new Set(lists.flatMap((list) => list?.map(({ value }) => value) ?? []))], slice);
  if (!asking.some(({ node }) => choosesSeveral(node.type))) return { values, isWhole: true };
  return { values: subsets(values.map(String)), isWhole: values.length <= MAX_FULL_SUBSETS };
}

/** The choices that some expression names, and one of the rest: what nobody asks about, all answer alike. */
function thatMatter(values: readonly unknown[], { expressions }: Slice): readonly unknown[] {
  const text = JSON.stringify(expressions);
  const isNamed = (value: unknown): boolean => text.includes(JSON.stringify(String(value)).slice(1, -1));
  const other = values.find((value) => !isNamed(value));
  return [...values.filter(isNamed), ...(other === undefined ? [] : [other])];
}

function optionList(form: FormDefinition, id: string | undefined): readonly Option[] | undefined {
  return id !== undefined && Object.hasOwn(form.options, id) ? form.options[id] : undefined;
}

/** Literals and settings in the expressions that read the path, by itself or through a component that binds it. */
function comparedWith(path: string, slice: Slice, index: ComponentIndex, { form, applicant, today }: Circumstances): readonly unknown[] {
  const found = new Set<unknown>();
  const visit = (part: unknown, argument: number): void => {
    if (!Array.isArray(part)) {
      if (argument > 0) found.add(part);
      return;
    }
    const setting: unknown = part[0] === 'frontendSettings' ? part[1] : undefined;
    if (typeof setting === 'string') found.add(frontEndSetting(form, { today, applicant: { type: applicant, name: '' } }, setting));
    else if (part[0] !== 'dataModel' && part[0] !== 'component') part.forEach(visit);
  };
  const names = [JSON.stringify(path).slice(1, -1), ...(index.byPath.get(path) ?? []).map(({ node }) => JSON.stringify(node.id))];
  for (const expression of slice.expressions) {
    const text = JSON.stringify(expression);
    if (names.some((name) => text.includes(name))) visit(expression, 0);
  }
  return [...found];
}

function numbers(compared: readonly unknown[], schema: JsonSchema | undefined, type: 'integer' | 'number'): readonly number[] {
  const literals = compared.map((value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value));
  const finite = literals.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  const bounds = ['minimum', 'maximum'].flatMap((bound) => (typeof schema?.[bound] === 'number' ? [schema[bound]] : []));
  const around = [0, 1, 2, 1000, ...finite, ...bounds].flatMap((value) => [value - 1, value, value + 1]).concat(12.345);
  const [least, most] = [schema?.['minimum'], schema?.['maximum']];
  return [...new Set(around.map((value) => (type === 'integer' ? Math.round(value) : value)))].filter(
    (value) => (typeof least !== 'number' || value >= least) && (typeof most !== 'number' || value <= most),
  );
}

function texts(
  compared: readonly unknown[],
  schema: JsonSchema | undefined,
  path: string,
  index: ComponentIndex,
  today: string,
): readonly string[] {
  const written = compared.filter((value): value is string | number => typeof value === 'string' || typeof value === 'number').map(String);
  const types = (index.byPath.get(path) ?? []).map(({ node }) => node.type);
  if (schema?.['format'] === 'date' || types.includes('Datepicker'))
    return days([...written.filter((text) => DAY.test(text)), today], today);
  if (schema?.['format'] === 'time' || types.includes('TimePicker')) return times(written.filter((text) => TIME.test(text)));
  const most = typeof schema?.['maxLength'] === 'number' ? schema['maxLength'] : Number.POSITIVE_INFINITY;
  const least = typeof schema?.['minLength'] === 'number' ? schema['minLength'] : 0;
  const long = 'x'.repeat(Math.min(60, most));
  return [...new Set(['x'.repeat(Math.max(1, least)), long, ...written])].filter((text) => text.length >= least && text.length <= most);
}

function days(compared: readonly string[], today: string): readonly string[] {
  const near = compared.flatMap((day) => [daysAfter(day, -1), day, daysAfter(day, 1)]);
  return [...new Set([...near, daysAfter(today, -15_000), daysAfter(today, 60), daysAfter(today, 4_000)])];
}

/** Every hour, in minutes: conditions count hours in many ways. */
const HOURS = Array.from({ length: 24 }, (_, hour) => hour * 60);

function times(compared: readonly string[]): readonly string[] {
  const minutes = compared.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const near = minutes.flatMap((minute) => [minute - 1, minute, minute + 1]);
  const all = [...HOURS, ...near].map((minute) => ((minute % 1440) + 1440) % 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [...new Set(all)].map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

/** Answers in the shape of the model; a list has the number of rows given, all with the same answers. */
export function answersFrom(values: ReadonlyMap<string, unknown>, rows: ReadonlyMap<string, number>): Answers {
  const answers: Record<string, unknown> = {};
  for (const [path, count] of rows) if (count > 0) put(answers, path.split('.'), undefined, rows, '');
  for (const [path, value] of values) if (value !== undefined) put(answers, path.split('.'), value, rows, '');
  return answers;
}

function put(
  into: Record<string, unknown>,
  [name, ...rest]: readonly string[],
  value: unknown,
  rows: ReadonlyMap<string, number>,
  above: string,
): void {
  if (name === undefined) return;
  const path = above === '' ? name : `${above}.${name}`;
  const count = rows.get(path);
  if (count !== undefined) {
    into[name] ??= Array.from({ length: count }, (_, at) => ({ altinnRowId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` }));
    for (const row of into[name] as Record<string, unknown>[]) put(row, rest, value, rows, path);
  } else if (rest.length > 0) {
    into[name] ??= {};
    put(into[name] as Record<string, unknown>, rest, value, rows, path);
  } else if (value !== undefined) into[name] = value;
}
