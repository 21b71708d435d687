import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

import type { Log } from '../log.js';

/**
 * One line a request: method, the route's template (never the address itself, which may name a case),
 * status and time. Gives every request an id that problem details repeat.
 */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.locals['requestId'] = randomUUID();
    response.on('close', () => {
      const route = (request.route?.path as string | undefined) ?? 'unmatched';
      const fields = {
        requestId: response.locals['requestId'],
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(!response.writableFinished && { aborted: true }),
      };
      if (response.statusCode >= 500) log.error(fields, 'request');
      else log.info(fields, 'request');
    });
    next();
  };
}
