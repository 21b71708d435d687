import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { Problem } from '@sporvalg/contract';
import { z } from 'zod';

import type { Route } from './http/route.js';

extendZodWithOpenApi(z);

const JSON_TYPE = 'application/json';

/** The OpenAPI 3.1 document, made from the routes as they are mounted; what is not here is not served. */
export function openApiDocument(routes: readonly Route[], publicUrl: string): object {
  const registry = new OpenAPIRegistry();
  const cookie = registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'sporvalg_citizen' });
  for (const { declaration } of routes) {
    const { method, path, summary, action, request, response, status = 200 } = declaration;
    registry.registerPath({
      method,
      path: `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`,
      summary,
      ...(action !== 'public' && { security: [{ [cookie.name]: [] }] }),
      request: {
        params: z.object(Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [String(name), z.string()]))),
        ...(request && { body: { content: { [JSON_TYPE]: { schema: request } } } }),
      },
      responses: {
        [status]: { description: summary, ...(response && { content: { [JSON_TYPE]: { schema: response } } }) },
        default: { description: 'Problem details (RFC 9457) with a stable `code`', content: { 'application/problem+json': { schema: Problem } } },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Sporvalg', version: '1', description: 'Applications to municipalities: drafts, look-ups, attachments, submissions and the caseworker’s inbox.' },
    servers: [{ url: publicUrl }],
  });
}
