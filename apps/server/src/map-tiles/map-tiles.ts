import { tileRouter } from '@sporvalg/web-host';
import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';

import { sendProblem } from '../http/problem-handler.js';

/** From one address. Somebody who looks round a whole municipality needs some hundreds. */
export const MOST_IN_A_MINUTE = 600;

/** Tiles of the background map. Nobody needs to log in to see a map, so nobody gets more of it than a person can look at. */
export function mapTiles(template: string, send: typeof fetch = fetch): Router {
  const router = Router();
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: MOST_IN_A_MINUTE,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) => sendProblem(response, 429, 'map.too-many'),
    }),
  );
  router.use(tileRouter(template, sendProblem, send));
  return router;
}
