import type { EffectiveDefinition } from '../definition/definition.js';
import { osloDay } from '../formatting/oslo-time.js';
import type { ApplicationInput } from './application.js';
import { compileForm } from './compile-form.js';
import type { CompiledForm } from './compiled-form.js';
import type { Submission } from './submission.js';
import { createSentWorld, type World } from './world.js';

const forms = new WeakMap<EffectiveDefinition, CompiledForm>();

/** A definition's compiled form, compiled once for as long as the definition is kept. */
export function formOf(effective: EffectiveDefinition): CompiledForm {
  const known = forms.get(effective);
  if (known) return known;
  const form = compileForm(effective);
  forms.set(effective, form);
  return form;
}

/** What was sent, as expressions see it: the answers and tracks as they stand, nothing calculated anew, on the day it was sent. */
export function submissionWorld(effective: EffectiveDefinition, submission: Submission): World {
  const form = formOf(effective);
  const { answers, attachments, promisedLater, language, tracks } = submission;
  const input: ApplicationInput = {
    answers,
    attachments,
    promisedLater,
    language,
    applicant: { type: submission.applicant.type, name: submission.applicant.name },
    today: osloDay(submission.submittedAt),
  };
  return createSentWorld(form, input, tracks);
}
