import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { Router } from 'express';

import { sendProblem } from './http/problem-handler.js';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves a built web app under `base`: assets by their hashed names for good, and its one page for every
 * other address, which the app's own router reads.
 *
 * @param directory where the build lies; when it is missing the answer says what to run
 */
export function webApp(base: string, directory: string): Router {
  const router = Router();
  const page = resolve(directory, 'index.html');
  router.use(
    `${base}assets`,
    express.static(resolve(directory, 'assets'), { maxAge: YEAR_SECONDS * 1000, immutable: true, fallthrough: false, index: false }),
  );
  router.use(base, express.static(directory, { index: false, maxAge: 0 }));
  router.get(`${base}{*path}`, (_request, response) => {
    if (!existsSync(page)) return sendProblem(response, 503, 'web-app.not-built', { title: 'Run npm run build first' });
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
