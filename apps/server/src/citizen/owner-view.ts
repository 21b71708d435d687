import { createHash } from 'node:crypto';
import type { DraftView } from '@sporvalg/contract';
import type { Owner } from '@sporvalg/ports';

/** Party id of a person who acts on their own behalf. */
export const SELF = 'self';

/** Lets a page tell whose session it is; the key itself is what the database finds a person by, and stays here. */
export function personMark(personKey: string): string {
  return createHash('sha256').update(personKey).digest('base64url');
}

export function ownerView({ personKey, organisationNumber }: Owner): DraftView['owner'] {
  return { person: personMark(personKey), partyId: organisationNumber ?? SELF };
}
