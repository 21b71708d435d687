import type { Evaluation } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { worldOf } from './evaluated-world.js';
import { isEmptyValue, readPath } from './model-path.js';
import { buildPayload } from './payload.js';
import { inTheirRows } from './row-path.js';
import { sameValue } from './same-value.js';
import type { RegisterFact, UnconfirmedValue } from './submission.js';

export interface ConfirmedFacts {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

/**
 * Which of the values sent a register stands behind. A fact with the value sent is kept; one the citizen
 * has changed becomes an unconfirmed value (`overridden`). What is about values not sent is left out.
 * Paths go in as in the draft's answers, or by row id, and come out as in the payload, where rows may have moved up.
 */
export function confirmFacts(
  form: CompiledForm,
  evaluation: Evaluation,
  facts: readonly RegisterFact[],
  unconfirmed: readonly UnconfirmedValue[],
): ConfirmedFacts {
  const payload = buildPayload(worldOf(form, evaluation));
  const confirmed = new Map<string, RegisterFact>();
  const doubtful = new Map<string, UnconfirmedValue>();
  const sentAt = (path: string) => {
    const place = payload.toPayloadPath(path);
    const value = place === undefined ? undefined : readPath(payload.values, place);
    return place === undefined || isEmptyValue(value) ? undefined : { path: place, value };
  };
  for (const { path, source, reason } of inTheirRows(evaluation.answers, unconfirmed)) {
    const sent = sentAt(path);
    if (sent) doubtful.set(sent.path, { path: sent.path, source, reason });
  }
  for (const fact of inTheirRows(evaluation.answers, facts)) {
    const sent = sentAt(fact.path);
    if (!sent) continue;
    const known = confirmed.get(sent.path);
    if (sameValue(fact.value, sent.value)) {
      if (!known || known.retrievedAt <= fact.retrievedAt) confirmed.set(sent.path, { ...fact, path: sent.path });
    } else if (!doubtful.has(sent.path)) {
      doubtful.set(sent.path, { path: sent.path, source: fact.source, reason: 'overridden' });
    }
  }
  return {
    facts: [...confirmed.values()],
    unconfirmed: [...doubtful.values()].filter(({ path }) => !confirmed.has(path)),
  };
}
