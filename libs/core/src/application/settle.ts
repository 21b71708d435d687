import { decideTracks, questions } from '../tracks/decide-tracks.js';
import type { Answers, ApplicationInput, TrackDecision } from './application.js';
import type { CompiledCalculation, CompiledForm } from './compiled-form.js';
import { createFaultLog, type FaultLog } from './fault-log.js';
import { unfold, type InstanceTree } from './instance-tree.js';
import { readPath } from './model-path.js';
import { createModelWriter } from './model-writer.js';
import { placesOf } from './row-context.js';
import { createWorld, type World } from './world.js';

/** The state an application comes to rest in: what is calculated, decided and hidden no longer changes. */
export interface Settled {
  readonly world: World;
  readonly decision: TrackDecision;
  /** The answers with calculations and `spor`; unlike `world.model` with the answers of hidden questions, for the draft. */
  readonly answers: Answers;
}

/** Rounds beyond one per question before giving up; each lets a calculated value reach one step further. */
const EXTRA_ROUNDS = 6;

/**
 * Calculates, decides tracks and hides, again and again until nothing changes: a hidden component reads
 * as null, which may change a calculation, which may change a decision. A definition that never comes to
 * rest is recorded as `evaluation.unstable` and stops at a fixed number of rounds, the same on every machine.
 */
export function settle(form: CompiledForm, input: ApplicationInput): Settled {
  const base = withoutCalculated(form, input.answers);
  const tree = unfold(form, base);
  let faults = createFaultLog();
  let state: State = { form, input, tree, model: withTracks(form, base, []), tracks: [], changes: [] };
  let known = '';
  for (let round = 0; ; round += 1) {
    const world = createWorld({ ...state, faults });
    const decision = decideTracks(world);
    const next = step(world, decision, base);
    const signature = JSON.stringify([next.tracks, next.changes]);
    const isStable = signature === known;
    if (isStable || round >= questions(world).length + EXTRA_ROUNDS) {
      if (!isStable) faults.add('evaluation.unstable', 'calculations and visibility');
      return { world, decision, answers: answersOf(input, world, state) };
    }
    known = signature;
    state = next;
    faults = createFaultLog();
  }
}

interface State {
  readonly form: CompiledForm;
  readonly input: ApplicationInput;
  readonly tree: InstanceTree;
  readonly model: Answers;
  readonly tracks: readonly string[];
  /** What differs from the base: paths of hidden questions' answers, then calculated values. */
  readonly changes: readonly (string | readonly [path: string, value: unknown])[];
}

function step(world: World, decision: TrackDecision, base: Answers): State {
  const { form, input, tree, faults } = world;
  const tracks = decision.kind === 'tracks' ? decision.tracks : [];
  const setAside = hiddenQuestionPaths(world);
  const { model, write } = createModelWriter(withTracks(form, base, tracks));
  for (const path of setAside) write(path, undefined);
  const calculated: (readonly [string, unknown])[] = [];
  for (const calculation of form.calculations) {
    // Each sees those before it, and asks what is hidden in the world of the round before.
    for (const { path, row } of placesOf(model, calculation.calculation.path, form.lists)) {
      const scope = { ...world.scopeFor(row), models: { default: model } };
      const value = calculate(calculation, () => calculation.expression.evaluate(scope), faults);
      if (value !== undefined) write(path, value);
      calculated.push([path, value]);
    }
  }
  return { form, input, tree, model, tracks, changes: [...setAside, ...calculated] };
}

/** Paths that only hidden track questions bind: an answer given before the question went away must not decide anything. */
function hiddenQuestionPaths(world: World): readonly string[] {
  const all = questions(world);
  const shown = new Set(all.filter((question) => !world.isHidden(question)).flatMap((question) => Object.values(question.bindings)));
  const paths = new Set(all.flatMap((question) => Object.values(question.bindings)));
  return [...paths].filter((path) => {
    const elsewhere = world.form.nodesByPath.get(path)?.some(({ node }) => !node.page.isSelection) ?? false;
    return !shown.has(path) && !elsewhere;
  });
}

function calculate({ calculation, type }: CompiledCalculation, evaluate: () => unknown, faults: FaultLog): unknown {
  const place = `calculation ${calculation.path}`;
  try {
    const value = evaluate();
    const cast = castToModel(value ?? undefined, type);
    if (cast === undefined && value !== undefined && value !== null && value !== '') faults.add('calculation.type', place);
    return cast;
  } catch (error) {
    faults.addError(error, place);
    return undefined;
  }
}

/** A calculated value in the type its field has in the model; `undefined` when it cannot be that. */
function castToModel(value: unknown, type: string | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 'number':
    case 'integer': {
      const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
      return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
    }
    case 'string':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
    default:
      return value;
  }
}

function withoutCalculated(form: CompiledForm, answers: Answers): Answers {
  const { model, write } = createModelWriter(answers);
  for (const { calculation } of form.calculations) {
    for (const { path } of placesOf(answers, calculation.path, form.lists)) write(path, undefined);
  }
  return model;
}

function withTracks(form: CompiledForm, model: Answers, active: readonly string[]): Answers {
  const spor = Object.fromEntries(form.definition.service.tracks.map((track) => [track.id, active.includes(track.id)]));
  return { ...model, spor };
}

function answersOf(input: ApplicationInput, world: World, state: State): Answers {
  const { model, write } = createModelWriter(world.model);
  for (const change of state.changes) if (typeof change === 'string') write(change, readPath(input.answers, change));
  return model;
}
