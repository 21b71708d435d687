import type { RegisterFact } from '@sporvalg/core';

import type { LookUpState } from './use-look-up.js';

/** Until the draft has come back with its facts, the answer just given tells source and time. */
export function freshFacts(state: LookUpState): readonly RegisterFact[] {
  if (state.status !== 'found') return [];
  return [{ path: '', value: undefined, source: state.source, retrievedAt: state.retrievedAt }];
}
