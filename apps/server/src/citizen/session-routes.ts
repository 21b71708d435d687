import { ActForRequest, CitizenSession } from '@sporvalg/contract';
import type { Parties, SessionService } from '@sporvalg/identity';
import { isOrganisationNumber, SporvalgError } from '@sporvalg/core';
import { RegisterUnavailableError, type PersonRegister, type Session } from '@sporvalg/ports';
import type { Citizen } from '@sporvalg/runtime';

import { callerOf } from '../http/caller.js';
import { guardedRoute, publicRoute, type Route } from '../http/route.js';
import { knownPerson } from '../login/known-person.js';
import { citizenOf, ownCitizen } from './drafts-routes.js';
import { personMark, SELF } from './owner-view.js';

export interface SessionDependencies {
  readonly sessions: SessionService;
  readonly parties: Parties;
  readonly folkeregisteret: PersonRegister;
}

/** The person has no role that gives the right to act for the organisation. */
export class PartyNotAllowedError extends SporvalgError {
  override readonly name = 'PartyNotAllowedError';
  readonly code = 'party.not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('No role in Enhetsregisteret gives the right to act for this organisation');
  }
}

/** Who is logged in, and for whom. */
export function citizenSessionRoutes(deps: SessionDependencies): readonly Route[] {
  return [
    publicRoute(
      { method: 'get', path: '/session', summary: 'The session, or that there is none', response: CitizenSession },
      async ({ response }) => {
        const caller = callerOf(response);
        response.json(
          caller ? await sessionView(deps, caller.session, citizenOf(caller)) : ({ authenticated: false } satisfies CitizenSession),
        );
      },
    ),
    guardedRoute(
      {
        method: 'put',
        path: '/session/acting-for',
        summary: 'Choose whom to act for',
        action: 'party.choose',
        request: ActForRequest,
        response: CitizenSession,
      },
      ownCitizen,
      async ({ request, response, caller, object: citizen }) => {
        const { partyId } = ActForRequest.parse(request.body);
        const actingFor = partyId === SELF ? undefined : await partyOf(deps, caller.session, partyId);
        await deps.sessions.actFor(caller.session.token, actingFor);
        const { actingFor: _earlier, ...session } = caller.session;
        response.json(await sessionView(deps, { ...session, ...(actingFor && { actingFor }) }, citizen));
      },
    ),
  ];
}

/** The organisation with the role that lets this person act for it. @throws PartyNotAllowedError, RegisterUnavailableError */
async function partyOf(
  { parties, folkeregisteret }: SessionDependencies,
  session: Session,
  organisationNumber: string,
): Promise<NonNullable<Session['actingFor']>> {
  if (!isOrganisationNumber(organisationNumber)) throw new PartyNotAllowedError();
  const person = await knownPerson(folkeregisteret, session.personId);
  if (!person) throw new RegisterUnavailableError('folkeregisteret', 0);
  const right = await parties.mayActFor(person, organisationNumber);
  if (right.status === 'unavailable') throw new RegisterUnavailableError('enhetsregisteret', 0);
  if (right.status !== 'allowed') throw new PartyNotAllowedError();
  return { organisationNumber: right.organisationNumber, name: right.name, role: right.role };
}

async function sessionView(
  { parties, folkeregisteret, sessions }: SessionDependencies,
  session: Session,
  { personKey }: Pick<Citizen, 'personKey'>,
): Promise<CitizenSession> {
  const person = await knownPerson(folkeregisteret, session.personId);
  const listed = person
    ? await parties.partiesFor({ ...person, nationalIdentityNumber: session.personId })
    : { parties: [], incomplete: true };
  const self = { id: SELF, type: 'person' as const, name: session.personName };
  const organisations = listed.parties.map(({ organisationNumber, name, role }) => ({
    id: organisationNumber,
    type: 'organisation' as const,
    name,
    role,
  }));
  const { actingFor } = session;
  return {
    authenticated: true,
    person: personMark(personKey),
    name: session.personName,
    actingFor: actingFor ? { id: actingFor.organisationNumber, type: 'organisation', name: actingFor.name, role: actingFor.role } : self,
    parties: [self, ...organisations],
    partiesIncomplete: listed.incomplete,
    csrfToken: sessions.csrfToken(session.token),
  };
}
