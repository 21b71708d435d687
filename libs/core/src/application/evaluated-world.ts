import type { Language } from '../definition/text.js';
import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { settle } from './settle.js';
import { createWorld, type World } from './world.js';

/** The settled world of an evaluation, kept while the evaluation is, so that readers need not settle it anew. */
const worlds = new WeakMap<Evaluation, World>();

export function keepWorld(evaluation: Evaluation, world: World): void {
  worlds.set(evaluation, world);
}

/** The application as it was evaluated, to be read in the language it was made in or another. */
export function worldOf(form: CompiledForm, evaluation: Evaluation, language: Language = evaluation.input.language): World {
  const kept = worlds.get(evaluation);
  const world = kept?.form === form ? kept : settle(form, evaluation.input).world;
  if (world !== kept) keepWorld(evaluation, world);
  if (language === world.input.language) return world;
  const { input, tree, model, tracks, faults } = world;
  return createWorld({ form, input: { ...input, language }, tree, model, tracks, faults });
}
