import type { DraftView } from '@sporvalg/contract';

import type { LoggedIn } from './session.js';

/** Whom the session is of, as seen from a draft: its owner, another person, or its owner on behalf of another party. */
export type WhoseSession = 'owner' | 'other-person' | 'other-party';

export function whoseSession({ person, actingFor }: LoggedIn, { owner }: Pick<DraftView, 'owner'>): WhoseSession {
  if (person !== owner.person) return 'other-person';
  return actingFor.id === owner.partyId ? 'owner' : 'other-party';
}
