import { ServiceList } from '@sporvalg/contract';
import type { Language, ServiceDefinition } from '@sporvalg/core';
import type { Catalogue } from '@sporvalg/runtime';
import { createCompressedSender } from '@sporvalg/web-host';
import { z } from 'zod';

import { NotFoundError } from '../http/errors.js';
import { publicRoute, type Route } from '../http/route.js';

const Query = z.object({
  municipality: z.string().regex(/^\d{4}$/),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const ValidatorParams = z.object({ serviceId: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) });
const YEAR_SECONDS = 31_536_000;

/** What can be read before login: services, municipalities, definitions and their validators. */
export function servicesRoutes(catalogue: Catalogue): readonly Route[] {
  const sendCompressed = createCompressedSender();
  return [
    publicRoute({ method: 'get', path: '/services', summary: 'Services and municipalities', response: ServiceList }, ({ response }) => {
      response.json(serviceList(catalogue));
    }),
    publicRoute(
      { method: 'get', path: '/services/:serviceId/definition', summary: 'A form definition for one municipality; `hash` pins a version' },
      async ({ request, response }) => {
        const { municipality, hash } = Query.parse(request.query);
        const serviceId = String(request.params['serviceId']);
        const { definition } = hash ? await catalogue.version(serviceId, hash, municipality) : catalogue.current(serviceId, municipality);
        response.set('Cache-Control', 'no-cache').type('json');
        // The year decides the rates, and they are part of the definition.
        const key = `${definition.hash} ${municipality} ${JSON.stringify(definition.parameters)}`;
        await sendCompressed(request, response, key, () => Buffer.from(JSON.stringify(definition)));
      },
    ),
    publicRoute(
      {
        method: 'get',
        path: '/services/:serviceId/validator/:hash.js',
        summary: 'The compiled schema validator of a version, a JavaScript module',
      },
      async ({ request, response }) => {
        const { serviceId, hash } = ValidatorParams.parse(request.params);
        const source = await catalogue.validatorSource(serviceId, hash);
        if (source === undefined) throw new NotFoundError();
        response.set('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`).type('text/javascript');
        await sendCompressed(request, response, `validator ${serviceId} ${hash}`, () => Buffer.from(source));
      },
    ),
  ];
}

function serviceList({ services, municipalities }: Catalogue): ServiceList {
  return {
    services: services.map((service) => ({
      id: service.service.id,
      title: inEveryLanguage(service, service.service.title),
      description: service.service.description ? inEveryLanguage(service, service.service.description) : {},
      municipalities: municipalities
        .filter((municipality) => service.service.id in municipality.services)
        .map((municipality) => municipality.number),
    })),
    municipalities: municipalities.map(({ number, name, services: on, languages }) => ({
      number,
      name,
      services: Object.keys(on),
      languages: [...languages],
    })),
  };
}

function inEveryLanguage({ texts }: ServiceDefinition, id: string): Partial<Record<Language, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, resources]) => (resources[id] ? [[language, resources[id].value]] : [])),
  );
}
