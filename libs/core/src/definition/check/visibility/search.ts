import { compileForm } from '../../../application/compile-form.js';
import type { ApplicationInput } from '../../../application/application.js';
import type { CompiledForm } from '../../../application/compiled-form.js';
import { openApplication, type OpenApplication } from '../../../application/open-application.js';
import { typeAt } from '../../../application/model-schema.js';
import type { Combination } from '../../../tracks/exploration.js';
import type { ComponentIndex } from '../service-index.js';
import type { FormDefinition } from '../../definition.js';
import { answersFrom, domainOf, isPrefilled, type Circumstances, type Domain } from './answers-to-try.js';
import { isComparisonOnly } from './comparison-only.js';
import type { Slice } from './slice.js';

/** The most answers tried for one condition. */
export const MAX_TRIES = 3000;

/** Answers to the track questions, and the tracks they lead to; none on the page of the questions itself. */
export interface Start {
  readonly answers: Combination;
  readonly tracks: readonly string[];
}

export interface SearchResult {
  /** True when every answer that could make a difference was tried. */
  readonly isWhole: boolean;
  /** Answers put into tries. */
  readonly effort: number;
}

/** One try: the slice with some answers in it. */
export interface Try {
  readonly form: CompiledForm;
  readonly application: OpenApplication;
  readonly answers: ApplicationInput['answers'];
}

/** A question the search puts to each try; true when it has seen enough. */
export type Observe = (tried: Try) => boolean;

/**
 * Tries answers on a slice until the observer has seen enough, or there are no more worth trying.
 *
 * @param starts as {@link differingStarts} gives them
 */
export function search(
  slice: Slice,
  index: ComponentIndex,
  circumstances: Circumstances,
  starts: readonly Start[],
  observe: Observe,
): SearchResult {
  const form = compileForm(slice.definition);
  const variables = variablesOf(slice, index, circumstances);
  const sizes = [starts.length, ...variables.map(({ values }) => values.length)];
  const total = sizes.reduce((product, size) => product * size, 1);
  const isWhole = total <= MAX_TRIES && variables.every((variable) => variable.isWhole) && slice.expressions.every(isComparisonOnly);
  const picks = total <= MAX_TRIES ? inOrder(sizes, total) : scattered(sizes);
  const applicationFor = applicationsOf(form, circumstances);
  let tries = 0;
  for (const pick of picks) {
    tries += 1;
    if (observe(applicationFor(tryFor(starts[pick[0] ?? 0], variables, pick)))) return { isWhole: true, effort: tries * sizes.length };
  }
  return { isWhole, effort: tries * sizes.length };
}

/** One application that is changed from try to try, so that only what depends on the change is computed anew. */
function applicationsOf(form: CompiledForm, { applicant, today }: Circumstances): (next: Trying) => Try {
  let application: OpenApplication | undefined;
  let before = '';
  return ({ answers, chosenTracks, attachments }) => {
    const surroundings = { chosenTracks, attachments, promisedLater: [] };
    const now = JSON.stringify(surroundings);
    if (application) {
      application.replaceAnswers(answers);
      if (now !== before) application.change(surroundings);
    }
    application ??= openApplication(form, { answers, ...surroundings, applicant: { type: applicant, name: '' }, language: 'nb', today });
    before = now;
    return { form, application, answers };
  };
}

type Variable = Domain & {
  readonly kind: 'answer' | 'rows' | 'files';
  /** Tracks that ask for it; absent where it comes from elsewhere, or is asked for in every track. */
  readonly tracks?: ReadonlySet<string>;
};

/** Everything that may differ between two tries, the track questions apart. */
function variablesOf(slice: Slice, index: ComponentIndex, circumstances: Circumstances): readonly Variable[] {
  const { form } = circumstances;
  const lists = new Set<string>(slice.groups);
  const answers: Variable[] = [];
  for (const path of new Set([...slice.paths].flatMap((read) => [read, ...fieldsNamed(read, slice, index, form.model)]))) {
    for (const above of pathsAbove(path)) if (typeAt(form.model, above) === 'array') lists.add(above);
    if (typeAt(form.model, path) === 'array') lists.add(path);
    else if (slice.isInSelection || !isTrackQuestion(path, index, form.service.trackSelection.page))
      answers.push({ kind: 'answer', ...domainOf(path, slice, index, circumstances), ...askedIn(path, index, form) });
  }
  const rows = [...lists].map((path): Variable => {
    const isAround = slice.groups.includes(path);
    const isCounted = slice.paths.has(path);
    return { kind: 'rows', path, values: isAround ? (isCounted ? [1, 2, 3] : [1]) : [0, 1, 2], isWhole: isAround && !isCounted };
  });
  const files = [...slice.uploads].map((path): Variable => ({ kind: 'files', path, values: [0, 1, 2], isWhole: true }));
  return [...rows, ...files, ...answers];
}

/** Fields of a list that is read as a whole, as far as an expression names them. */
function fieldsNamed(list: string, slice: Slice, index: ComponentIndex, model: Circumstances['form']['model']): readonly string[] {
  if (typeAt(model, list) !== 'array') return [];
  const text = JSON.stringify(slice.expressions);
  const inside = [...index.byPath.keys()].filter((path) => path.startsWith(`${list}.`));
  return inside.filter((path) => text.includes(path.slice(path.lastIndexOf('.') + 1)));
}

/** The tracks whose pages ask for a path: in the others it has no answer, unless a register or a calculation gives it one. */
function askedIn(path: string, index: ComponentIndex, { service, prefill }: FormDefinition): Pick<Variable, 'tracks'> {
  const pages = new Set((index.byPath.get(path) ?? []).map(({ page }) => page.id));
  if (pages.size === 0 || pages.has(service.trackSelection.page) || isPrefilled(path, prefill)) return {};
  return { tracks: new Set(service.tracks.filter((track) => track.pages.some((page) => pages.has(page))).map(({ id }) => id)) };
}

function isTrackQuestion(path: string, index: ComponentIndex, selection: string): boolean {
  return (index.byPath.get(path) ?? []).some(({ page }) => page.id === selection);
}

function pathsAbove(path: string): readonly string[] {
  const segments = path.split('.');
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('.'));
}

/** Ways through the track questions that differ in what the slice reads; on the page of the questions itself, only the tracks. */
export function differingStarts(slice: Slice, starts: readonly Start[]): readonly Start[] {
  const unique = new Map<string, Start>();
  const questions = slice.isInSelection ? [] : [...slice.paths];
  for (const start of starts) {
    const read = questions.flatMap((path) => (Object.hasOwn(start.answers, path) ? [[path, start.answers[path]] as const] : []));
    const key = JSON.stringify([start.tracks, read]);
    if (!unique.has(key)) unique.set(key, { tracks: start.tracks, answers: Object.fromEntries(read) });
  }
  return [...unique.values()];
}

type Trying = Pick<ApplicationInput, 'answers' | 'attachments'> & { readonly chosenTracks: readonly string[] };

function tryFor(start: Start | undefined, variables: readonly Variable[], pick: readonly number[]): Trying {
  const values = new Map<string, unknown>(Object.entries(start?.answers ?? {}));
  const rows = new Map<string, number>();
  const attachments: ApplicationInput['attachments'][number][] = [];
  variables.forEach(({ kind, path, values: domain, tracks }, at) => {
    const value = domain[pick[at + 1] ?? 0];
    const isAsked = tracks === undefined || start === undefined || start.tracks.some((track) => tracks.has(track));
    if (kind === 'answer') values.set(path, isAsked ? value : undefined);
    else if (kind === 'rows') rows.set(path, Number(value));
    else for (let file = 0; file < Number(value); file += 1) attachments.push(fileOn(path, file));
  });
  return { answers: answersFrom(values, rows), attachments, chosenTracks: start?.tracks ?? [] };
}

function fileOn(nodeKey: string, at: number): ApplicationInput['attachments'][number] {
  return { id: `${nodeKey}-${at}`, nodeKey, fileName: 'fil.pdf', mimeType: 'application/pdf', sizeBytes: 1 };
}

function* inOrder(sizes: readonly number[], total: number): Generator<readonly number[]> {
  for (let at = 0; at < total; at += 1) {
    let rest = at;
    yield sizes.map((size) => {
      const pick = rest % size;
      rest = Math.floor(rest / size);
      return pick;
    });
  }
}

/** The same scattered picks on every machine. */
function* scattered(sizes: readonly number[]): Generator<readonly number[]> {
  let seed = 20_240_601;
  for (let at = 0; at < MAX_TRIES; at += 1) {
    yield sizes.map((size) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % size;
    });
  }
}
