import type { AnswerSource } from './answer-source.js';
import type { Answers } from './application.js';
import { remembered } from './cells.js';
import type { CompiledCalculation, CompiledForm } from './compiled-form.js';
import { formatPath, genericPath, isAtOrBelow, isRecord, readPath, readSegments, segmentsOf, type PathSegment } from './model-path.js';
import { createModelWriter, type ModelWriter } from './model-writer.js';
import { perForm } from './per-form.js';
import { placesOf, rowAround, type RowContext } from './row-context.js';

/** The answers with what the runtime adds to them, calculated values and `spor`, and without those of track questions that are hidden. */
export interface ModelView {
  /** The value at a path with row indices, followed by whoever computes with it. */
  read(path: string): unknown;
  /** The whole model, for those who read more of it than they can name. */
  whole(): Answers;
  /** The answers with calculated values and `spor`, those of hidden track questions kept: what a draft holds. */
  kept(): Answers;
}

export interface ModelParts {
  readonly form: CompiledForm;
  readonly source: AnswerSource;
  tracks(): readonly string[];
  /** Whether every question that binds the path is hidden; asked for paths that only track questions bind. */
  isSetAside(path: string): boolean;
  calculate(calculation: CompiledCalculation, row: RowContext | undefined): unknown;
}

/** What the runtime has to say about a generic path, beside what the citizen answered. */
interface Additions {
  /** `spor` or something in it. */
  readonly isTracks: boolean;
  /** Calculations of this value, or of one around it; the last that gives something counts. */
  readonly calculations: readonly CompiledCalculation[];
  /** A track question's path, this or one around it. */
  readonly question: string | undefined;
  /** Whether the runtime has something to say about a value within this one. */
  readonly within: boolean;
}

export function createModelView({ form, source, tracks, isSetAside, calculate }: ModelParts): ModelView {
  const questionPaths = pathsOfQuestionsOnly(form);
  const additionsAt = additionsByPath(form);

  const isRow = remembered((rowPath: string) => isRecord(source.read(rowPath)));
  const calculated = remembered((path: string) => {
    const row = rowAround(path);
    for (let around = row; around; around = around.parent) if (!isRow(around.rowPath)) return undefined;
    const own = form.calculations.filter(({ calculation }) => calculation.path === genericPath(path));
    return own.map((calculation) => calculate(calculation, row)).findLast((value) => value !== undefined);
  });

  function read(path: string): unknown {
    const { isTracks, calculations, question, within } = additionsAt(path);
    if (isTracks) return readPath({ spor: trackFlags(form, tracks()) }, path);
    const [calculation] = calculations;
    if (calculation) return readCalculated(calculation.calculation.path, path);
    if (question !== undefined && isSetAside(question)) return undefined;
    const value = source.read(path);
    return within ? withAdditions(path, value) : value;
  }

  function readCalculated(calculatedPath: string, path: string): unknown {
    const segments = segmentsOf(path) ?? [];
    let place: readonly PathSegment[] = segments;
    while (genericPath(formatPath(place)) !== calculatedPath) place = place.slice(0, -1);
    return readSegments(calculated(formatPath(place)), segments.slice(place.length));
  }

  /** The value with everything added within it, in a copy: put where it stands in an otherwise empty model, and read back. */
  function withAdditions(path: string, value: unknown): unknown {
    const segments = segmentsOf(path) ?? [];
    const { model, write } = createModelWriter(modelWith(segments, value));
    const generic = genericPath(path);
    const isWithin = (inner: string) => isAtOrBelow(inner, generic);
    addInto(write, isWithin, (place) => isAtOrBelow(place, path));
    return readPath(model, path);
  }

  function addInto(write: ModelWriter['write'], isWithin: (generic: string) => boolean, isPlace: (path: string) => boolean): void {
    for (const path of questionPaths) if (isWithin(path) && isSetAside(path)) write(path, undefined);
    writeCalculated(write, isWithin, isPlace);
  }

  function writeCalculated(write: ModelWriter['write'], isWithin: (generic: string) => boolean, isPlace: (path: string) => boolean): void {
    for (const { calculation } of form.calculations) {
      if (!isWithin(calculation.path)) continue;
      for (const { path } of placesOf(source.read, calculation.path, form.lists)) if (isPlace(path)) write(path, calculated(path));
    }
  }

  const everywhere = () => true;
  return {
    read,
    whole() {
      const { model, write } = createModelWriter({ ...source.snapshot(), spor: trackFlags(form, tracks()) });
      addInto(write, everywhere, everywhere);
      return model;
    },
    kept() {
      const { model, write } = createModelWriter({ ...source.snapshot(), spor: trackFlags(form, tracks()) });
      writeCalculated(write, everywhere, everywhere);
      return model;
    },
  };
}

/** `spor`: true or false for every track. */
function trackFlags(form: CompiledForm, active: readonly string[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(form.definition.service.tracks.map((track) => [track.id, active.includes(track.id)]));
}

/** Paths that only track questions bind: an answer given before the question went away must not decide anything. */
const pathsOfQuestionsOnly = perForm((form): ReadonlySet<string> => {
  const bound = [...form.nodesByPath].filter(([, slots]) => slots.every(({ node }) => node.page.isSelection));
  return new Set(bound.map(([path]) => path));
});

const MAX_KNOWN_PATHS = 20_000;

const additionsByPath = perForm((form) => {
  const known = new Map<string, Additions>();
  return (path: string): Additions => {
    const generic = genericPath(path);
    const found = known.get(generic) ?? additionsTo(form, pathsOfQuestionsOnly(form), generic);
    // A path may be computed from an answer: what is kept for all applications must not grow with them.
    if (known.size < MAX_KNOWN_PATHS) known.set(generic, found);
    return found;
  };
});

function additionsTo(form: CompiledForm, questionPaths: ReadonlySet<string>, path: string): Additions {
  const calculations = form.calculations.filter(({ calculation }) => isAtOrBelow(path, calculation.path));
  const inner = [...form.calculations.map(({ calculation }) => calculation.path), ...questionPaths];
  return {
    isTracks: isAtOrBelow(path, 'spor'),
    calculations,
    question: [...questionPaths].find((question) => isAtOrBelow(path, question)),
    within: inner.some((other) => other !== path && isAtOrBelow(other, path)),
  };
}

/** A model that holds one value at one place and nothing else. */
function modelWith(segments: readonly PathSegment[], value: unknown): Answers {
  return segments.reduceRight<unknown>((inner, segment) => {
    if (typeof segment === 'string') return { [segment]: inner };
    const rows: unknown[] = [];
    rows[segment] = inner;
    return rows;
  }, value) as Answers;
}
