import { CaseworkerSession } from '@sporvalg/contract';
import type { SessionService } from '@sporvalg/identity';
import { serviceTitle, trackTitle, type Catalogue } from '@sporvalg/runtime';

import { callerOf } from '../http/caller.js';
import { publicRoute, type Route } from '../http/route.js';

/** Which caseworker is logged in, and for which municipality. */
export function caseworkerSessionRoutes({
  sessions,
  catalogue,
}: {
  readonly sessions: SessionService;
  readonly catalogue: Catalogue;
}): readonly Route[] {
  return [
    publicRoute(
      { method: 'get', path: '/caseworker/session', summary: 'The session, or that there is none', response: CaseworkerSession },
      ({ response }) => {
        const session = callerOf(response)?.session;
        const number = session?.municipalityNumber;
        if (!session || !number) return void response.json({ authenticated: false } satisfies CaseworkerSession);
        response.json({
          authenticated: true,
          name: session.personName,
          municipality: { number, name: catalogue.municipality(number)?.name ?? number },
          roles: [...(session.roles ?? [])],
          services: servicesOf(catalogue, number),
          csrfToken: sessions.csrfToken(session.token),
        } satisfies CaseworkerSession);
      },
    ),
  ];
}

type Services = Extract<CaseworkerSession, { authenticated: true }>['services'];

function servicesOf(catalogue: Catalogue, municipalityNumber: string): Services {
  return Object.keys(catalogue.municipality(municipalityNumber)?.services ?? {}).flatMap((id) => {
    const definition = catalogue.newest(id, municipalityNumber)?.definition;
    if (!definition) return [];
    const tracks = definition.service.tracks.map((track) => ({ id: track.id, title: trackTitle(definition, 'nb', track) }));
    return [{ id, title: serviceTitle(definition, 'nb'), tracks }];
  });
}
