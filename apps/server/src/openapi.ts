import * as contract from '@sporvalg/contract';
import { z } from 'zod';

import type { RouteDeclaration } from './http/route.js';

const JSON_TYPE = 'application/json';
const ref = (id: string) => ({ $ref: `#/components/schemas/${id}` });

/** The OpenAPI 3.1 document, made from the routes as they are mounted; under `/api/v1` nothing else is served. */
export function openApiDocument(routes: readonly RouteDeclaration[], publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const declaration of routes) {
    const path = `/api/v1${declaration.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[declaration.method] = operation(declaration);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sporvalg',
      version: '1',
      description: 'Applications to municipalities: drafts, look-ups, attachments, submissions and the caseworker’s inbox.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        citizen: { type: 'apiKey', in: 'cookie', name: 'sporvalg_citizen' },
        caseworker: { type: 'apiKey', in: 'cookie', name: 'sporvalg_caseworker' },
      },
    },
  };
}

function operation({ path, summary, action, request, response, status = 200 }: RouteDeclaration): object {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const body = (schema: z.ZodType) => ({ content: { [JSON_TYPE]: { schema: ref(nameOf(schema)) } } });
  return {
    summary,
    ...(action !== 'public' && { security: [{ [path.startsWith('/caseworker/') ? 'caseworker' : 'citizen']: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, ...body(request) } }),
    responses: {
      [status]: { description: summary, ...(response && body(response)) },
      default: {
        description: 'Problem details (RFC 9457) with a stable `code`',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  };
}

const NAMED = Object.entries(contract as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
);
const NAMES = new Map(NAMED.map(([name, schema]) => [schema, name]));

/** @throws Error for a schema that the contract does not export by name */
function nameOf(schema: z.ZodType): string {
  const name = NAMES.get(schema);
  if (!name) throw new Error('A route declares a schema that the contract does not export');
  return name;
}

function namedSchemas(): object {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of NAMED) registry.add(schema, { id });
  return z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input', unrepresentable: 'any' }).schemas;
}
