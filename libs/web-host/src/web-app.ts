import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { SporvalgError } from '@sporvalg/core';
import express, { Router } from 'express';

import { createCompressedSender } from './compressed.js';

const YEAR_SECONDS = 31_536_000;
/** Fonts and pictures are compressed already. */
const COMPRESSIBLE = ['.js', '.css', '.svg'];
/** No dot but inside a name, and so no way out of the folder. */
const ASSET_NAME = /^[\w-]+(\.[\w-]+)*$/;

/** The web app asked for has not been built on this machine. */
export class WebAppNotBuiltError extends SporvalgError {
  override readonly name = 'WebAppNotBuiltError';
  readonly code = 'web-app.not-built';
  readonly kind = 'unavailable';

  constructor() {
    super('The web app is not built; run npm run build first');
  }
}

/**
 * Serves a built web app under `base`: assets by their hashed names for good, and its one page for every
 * other address, which the app's own router reads.
 *
 * @param directory where the build lies; when it is missing the failure is `WebAppNotBuiltError`
 */
export function webApp(base: string, directory: string): Router {
  const router = Router();
  const sendCompressed = createCompressedSender();
  const page = resolve(directory, 'index.html');
  router.get(`${base}assets/:name`, async (request, response, next) => {
    const { name } = request.params;
    const path = resolve(directory, 'assets', name);
    if (!COMPRESSIBLE.includes(extname(name)) || !ASSET_NAME.test(name) || !existsSync(path)) return next();
    response.set('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`).type(extname(name));
    await sendCompressed(request, response, path, () => readFile(path));
  });
  router.use(
    `${base}assets`,
    express.static(resolve(directory, 'assets'), { maxAge: YEAR_SECONDS * 1000, immutable: true, fallthrough: false, index: false }),
  );
  router.use(base, express.static(directory, { index: false, maxAge: 0 }));
  router.get(`${base}{*path}`, (_request, response) => {
    if (!existsSync(page)) throw new WebAppNotBuiltError();
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
