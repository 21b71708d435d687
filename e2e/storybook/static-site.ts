import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One transparent pixel: where a map in a story would show land. */
const EMPTY_TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export interface StaticSite {
  stop(): Promise<void>;
}

/** Serves a built Storybook as the product serves its apps: nothing from elsewhere, and no script or style but its own files. */
export async function serveStatic(directory: string, port: number): Promise<StaticSite> {
  const server = createServer((request, response) => {
    // Browsers ask for one whether the page has it or not.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (request.url?.startsWith('/api/map-tiles/')) return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(EMPTY_TILE);
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(join(directory, path)).then(
      (body) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy(path, body) });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

/** The one style Storybook's accessibility panel writes into every story, for its filters. */
const PANEL_STYLE = 'position:absolute;width:0;height:0;overflow:hidden';

const sha256 = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The product's own policy; what Storybook itself writes into its page is let through by its hash, and nothing else is. */
function policy(path: string, body: Buffer): string {
  const html = path.endsWith('.html') ? body.toString('utf8') : '';
  const hashes = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'g'))]
      .map(([, content = '']) => sha256(content))
      .join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes('script')}`,
    `style-src 'self' ${hashes('style')} 'unsafe-hashes' ${sha256(PANEL_STYLE)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
  ].join('; ');
}
