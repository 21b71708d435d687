import type { Applicant, SubmitterIdentity } from '@sporvalg/core';
import type { Owner } from '@sporvalg/ports';

/** The logged-in person and the party that person acts for right now. */
export interface Citizen {
  /** National identity number from the login. */
  readonly personId: string;
  /** From Folkeregisteret at login; empty when it did not answer. */
  readonly personName: string;
  /** Keyed hash of `personId`; the only form it is searched by. */
  readonly personKey: string;
  readonly actingFor?: { readonly organisationNumber: string; readonly name: string; readonly role: string };
}

/** Who owns what this citizen makes now. */
export function ownerOf(citizen: Citizen): Owner {
  return {
    personKey: citizen.personKey,
    ...(citizen.actingFor && { organisationNumber: citizen.actingFor.organisationNumber }),
  };
}

/** The applicant an application shows: the organisation acted for, or the person. */
export function applicantOf(citizen: Citizen): Applicant {
  return citizen.actingFor ? { type: 'organisation', name: citizen.actingFor.name } : { type: 'person', name: citizen.personName };
}

/** Who sent it and by what right, as the submission records it. */
export function submitterOf(citizen: Citizen): SubmitterIdentity {
  return {
    personId: citizen.personId,
    personName: citizen.personName,
    ...(citizen.actingFor && { organisationNumber: citizen.actingFor.organisationNumber, role: citizen.actingFor.role }),
  };
}
