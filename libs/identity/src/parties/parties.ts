import { RegisterUnavailableError, type LookupOptions, type Registers } from '@sporvalg/ports';

import { holdsRole, type KnownPerson } from './same-person.js';

/**
 * Roles that give the right to apply for the organisation, strongest first: daglig leder, styrets leder,
 * innehaver, deltakere with shared and with whole liability.
 */
const ACTING_ROLES = ['DAGL', 'LEDE', 'INNH', 'DTPR', 'DTSO'];
/** Somebody may hold roles in hundreds of firms; more than this is not a list to choose from. */
const MAX_CANDIDATES = 25;

/** An organisation a person may act for, with the role that gives the right. */
export interface ActingParty {
  readonly organisationNumber: string;
  readonly name: string;
  readonly role: string;
}

export type ActingRight =
  | ({ readonly status: 'allowed' } & ActingParty)
  /** No role that gives the right, or a role that has ended. */
  | { readonly status: 'not-allowed'; readonly name: string }
  /** No such organisation, or it is deleted. */
  | { readonly status: 'unknown-organisation' }
  /** Enhetsregisteret did not answer: neither yes nor no. */
  | { readonly status: 'unavailable' };

export interface Parties {
  /** Asked anew at every choice of party; what was chosen holds as long as the session, at most 120 minutes. */
  mayActFor(person: KnownPerson, organisationNumber: string, options?: LookupOptions): Promise<ActingRight>;
  /**
   * Organisations to choose among, sorted by name. `incomplete` when a register did not answer, so that an
   * organisation may be missing; the citizen can still name one by its number.
   */
  partiesFor(
    person: KnownPerson & { readonly nationalIdentityNumber: string },
    options?: LookupOptions,
  ): Promise<{ readonly parties: readonly ActingParty[]; readonly incomplete: boolean }>;
}

export function createParties(registers: Pick<Registers, 'enhetsregisteret' | 'altinnParties'>): Parties {
  const mayActFor: Parties['mayActFor'] = async (person, organisationNumber, options) => {
    const answers = await unlessUnavailable(
      Promise.all([
        registers.enhetsregisteret.organisation(organisationNumber, options),
        registers.enhetsregisteret.roles(organisationNumber, options),
      ]),
    );
    if (!answers) return { status: 'unavailable' };
    const [organisation, roles] = answers;
    if (organisation.status === 'not-found' || organisation.value.deleted) return { status: 'unknown-organisation' };
    const { name } = organisation.value;
    const held = (roles.status === 'found' ? roles.value : []).filter((role) => !role.resigned && holdsRole(person, role));
    const role = ACTING_ROLES.find((code) => held.some((one) => one.code === code));
    return role ? { status: 'allowed', organisationNumber, name, role } : { status: 'not-allowed', name };
  };

  return {
    mayActFor,
    partiesFor: async (person, options) => {
      if (!registers.altinnParties) return { parties: [], incomplete: true };
      const listed = await unlessUnavailable(registers.altinnParties.organisationsOf(person.nationalIdentityNumber, options));
      if (!listed) return { parties: [], incomplete: true };
      const candidates = (listed.status === 'found' ? listed.value : []).filter(({ deleted }) => !deleted);
      const rights = await Promise.all(
        candidates.slice(0, MAX_CANDIDATES).map(({ organisationNumber }) => mayActFor(person, organisationNumber, options)),
      );
      return {
        parties: rights
          .flatMap((right) => (right.status === 'allowed' ? [partyOf(right)] : []))
          .sort((one, other) => one.name.localeCompare(other.name, 'nb')),
        incomplete: candidates.length > MAX_CANDIDATES || rights.some(({ status }) => status === 'unavailable'),
      };
    },
  };
}

const partyOf = ({ organisationNumber, name, role }: ActingParty): ActingParty => ({ organisationNumber, name, role });

async function unlessUnavailable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RegisterUnavailableError) return undefined;
    throw error;
  }
}
