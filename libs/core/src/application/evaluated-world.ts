import type { Language } from '../definition/text.js';
import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { createWorld, type World } from './world.js';

/** The world of an evaluation, kept while the evaluation is, so that readers need not compute it anew. */
const worlds = new WeakMap<Evaluation, World>();

export function keepWorld(evaluation: Evaluation, world: World): void {
  worlds.set(evaluation, world);
}

/** The application as it was evaluated, to be read in the language it was made in or another. */
export function worldOf(form: CompiledForm, evaluation: Evaluation, language: Language = evaluation.input.language): World {
  const kept = worlds.get(evaluation);
  const isSame = kept?.form === form && kept.input.language === language;
  const world = isSame ? kept : createWorld(form, { ...evaluation.input, language });
  if (language === evaluation.input.language) keepWorld(evaluation, world);
  return world;
}
