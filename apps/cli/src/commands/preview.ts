import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { loadJmespath } from '@sporvalg/core';

import { definitionFolders, UnknownFolderError, WORKSPACE, type DefinitionFolder } from '../definition-folders.js';
import { createAsideChecker } from '../preview/check-aside.js';
import { watchFolder } from '../preview/folder-watch.js';
import { createPreviewFeed } from '../preview/preview-feed.js';
import { servePreview, type PreviewServer } from '../preview/preview-server.js';

const USAGE = 'Usage: sporvalg preview [dir] [--port <number>] [--open]';
const PORT = 3100;

/**
 * Shows the forms of a definitions folder as they stand on disk, in a browser, until it is stopped with Ctrl+C.
 *
 * @param args a definitions root or one service; none means `service-definitions`
 * @returns exit code: 0 stopped, 1 the port is taken or the studio cannot be built, 2 the command was wrong
 */
export async function previewCommand(args: string[]): Promise<number> {
  const request = readRequest(args);
  if (!request) return refuse(USAGE, 2);
  try {
    const [folder] = await definitionFolders(request.folders);
    if (!folder) return refuse(USAGE, 2);
    await buildStudio();
    await loadJmespath();
    await showUntilStopped(folder, request);
    return 0;
  } catch (error) {
    if (error instanceof UnknownFolderError) return refuse(error.message, 2);
    if (error instanceof StudioBuildError) return refuse(error.message, 1);
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      return refuse(`Port ${request.port} is in use; choose another with --port`, 1);
    throw error;
  }
}

interface Request {
  readonly folders: readonly string[];
  readonly port: number;
  readonly open: boolean;
}

function readRequest(args: string[]): Request | undefined {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: String(PORT) }, open: { type: 'boolean', default: false } },
    });
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536;
    return isPort && positionals.length <= 1 ? { folders: positionals, port: Number(values.port), open: values.open } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(message: string, code: number): number {
  console.error(message);
  return code;
}

async function showUntilStopped(folder: DefinitionFolder, { port, open }: Request): Promise<void> {
  const checker = createAsideChecker();
  try {
    const feed = createPreviewFeed(folder, checker, () => new Date());
    const server = await servePreview(feed, {
      webRoot: join(WORKSPACE, 'apps/studio/dist/web'),
      port,
      mapTilesUrl: process.env['MAP_TILES_URL'],
    });
    const stopWatching = watchFolder(folder.root, () => void feed.refresh());
    announce(folder, server);
    if (open) openBrowser(server.url);
    await feed.refresh();
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    stopWatching();
    await server.stop();
  } finally {
    checker.stop();
  }
}

function announce({ root, services }: DefinitionFolder, { url }: PreviewServer): void {
  const shown = relative(process.cwd(), services.length === 1 ? join(root, services[0] ?? '') : root) || '.';
  console.log(`
Forhåndsvisning av ${shown}

  ${url}

Skjemaet vises på nytt hver gang du lagrer. Stopp med Ctrl+C.
`);
}

/** The web app could not be built. */
class StudioBuildError extends Error {
  override readonly name = 'StudioBuildError';
}

/** Builds what has changed since last time; Nx answers from its cache when nothing has. */
async function buildStudio(): Promise<void> {
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
  const child = spawn('npx', ['nx', 'run', '@sporvalg/studio:build'], { cwd: WORKSPACE, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new StudioBuildError(`The studio could not be built:\n${Buffer.concat(output).toString('utf8')}`);
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = { darwin: ['open'], win32: ['cmd', '/c', 'start'] };

/** As well as the machine can; the address is printed in any case. */
function openBrowser(url: string): void {
  const [command = 'xdg-open', ...before] = OPENERS[process.platform] ?? [];
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
