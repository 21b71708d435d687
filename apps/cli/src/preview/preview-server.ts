import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { PREVIEW_EVENTS } from '@sporvalg/contract';
import { SporvalgError } from '@sporvalg/core';
import { securityHeaders, tileRouter, webApp } from '@sporvalg/web-host';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';

import type { PreviewEvent, PreviewFeed } from './preview-feed.js';
import { VALIDATORS } from './shown-services.js';
import { tilesWithoutMap } from './tiles-without-map.js';

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** A comment now and then shows both ends that the line is open. */
const HEARTBEAT_MS = 15_000;

export interface PreviewServer {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PreviewServerOptions {
  /** The built studio. */
  readonly webRoot: string;
  /** 0 takes one that is free. */
  readonly port: number;
  /** Where tiles of the background map are fetched, as the server's `MAP_TILES_URL`; without it they say so. */
  readonly mapTilesUrl?: string | undefined;
}

/**
 * Serves the preview on this machine alone.
 *
 * @throws the system's error when the port is taken (`EADDRINUSE`)
 */
export async function servePreview(feed: PreviewFeed, options: PreviewServerOptions): Promise<PreviewServer> {
  const server = previewApp(feed, options).listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function previewApp(feed: PreviewFeed, { webRoot, mapTilesUrl }: PreviewServerOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(onlyByLocalName, securityHeaders({ https: false, loginOrigins: [], framesItself: true }));
  app.get(PREVIEW_EVENTS, eventStream(feed));
  app.get(`${VALIDATORS}/:hash.js`, (request, response) => {
    const source = feed.validatorSource(request.params.hash);
    if (source === undefined) return void response.sendStatus(404);
    response.set('Cache-Control', 'no-cache').type('text/javascript').send(source);
  });
  app.use('/api/map-tiles', mapTilesUrl ? tileRouter(mapTilesUrl, (response, status) => response.sendStatus(status)) : tilesWithoutMap());
  app.use('/preview', (_request, response) => void response.sendStatus(404));
  app.use(webApp('/', webRoot));
  app.use((_request, response) => void response.sendStatus(404));
  app.use(failure);
  return app;
}

/** A page elsewhere that has its own name point at this machine would otherwise read what is being written here. */
const onlyByLocalName: RequestHandler = (request, response, next) => {
  if (LOCAL_NAMES.has((request.headers.host ?? '').replace(/:\d+$/, ''))) next();
  else response.sendStatus(403);
};

function eventStream(feed: PreviewFeed): RequestHandler {
  return (_request, response) => {
    response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' }).flushHeaders();
    const send = ({ name, data }: PreviewEvent) => void response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    response.write('retry: 1000\n\n');
    feed.latest().forEach(send);
    const stop = feed.subscribe(send);
    const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  };
}

const failure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isOurs = error instanceof SporvalgError;
  if (!isOurs) console.error(error);
  response
    .status(isOurs ? 503 : 500)
    .type('text/plain')
    .send(isOurs ? error.message : 'Internal error');
};
