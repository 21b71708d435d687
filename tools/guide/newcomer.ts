import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { ROOT } from '../product.js';
import { withBlock } from './apply-block.js';
import type { FileStep } from './read-guide.js';

/** What a newcomer's clone needs of the project for `npm run sporvalg`. */
const CLONED = ['package.json', 'tools/run.mjs', 'apps/cli', 'schemas', 'service-definitions/shared', 'service-definitions/municipalities'];
const MUNICIPALITIES = 'service-definitions/municipalities';
const SERVER_DEADLINE_MS = 120_000;

/** A newcomer with a clone of the project, who does what the guide says and nothing else. */
export interface Newcomer {
  write(step: FileStep): Promise<void>;
  /** Takes back the mistakes made since last time. */
  undoMistakes(): Promise<void>;
  /** @returns what was printed, and the exit code */
  run(command: string): Promise<{ readonly output: string; readonly code: number }>;
  /** Starts a server on a free port, waits for the address it prints, opens it, and stops it. */
  open(command: string): Promise<{ readonly output: string; readonly status: number }>;
  leave(): Promise<void>;
}

/** The clone has no other services, so that `check` need not judge them each time. */
export async function newcomer(): Promise<Newcomer> {
  const home = await mkdtemp(join(tmpdir(), 'designer-guide-'));
  for (const path of CLONED)
    await cp(join(ROOT, path), join(home, path), { recursive: true, filter: (source) => !/\/(dist|node_modules)$/.test(source) });
  await symlink(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  for (const file of await readdir(join(home, MUNICIPALITIES))) await withoutServices(join(home, MUNICIPALITIES, file));
  const before = new Map<string, string>();

  return {
    async write({ path, into, isMistake, content }) {
      const file = inside(home, path);
      const text = await readFile(file, 'utf8').catch(() => '');
      if (isMistake && !before.has(file)) before.set(file, text);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, into ? withBlock(text, into, content) : `${content}\n`);
    },
    async undoMistakes() {
      for (const [file, text] of before) await writeFile(file, text);
      before.clear();
    },
    async run(command) {
      const child = start(command, home);
      const [code] = (await once(child.process, 'close')) as [number | null];
      return { output: child.output(), code: code ?? 1 };
    },
    async open(command) {
      // From the project itself, since the clone has no web apps to build.
      const child = start(`${command.replace('service-definitions/', `${home}/service-definitions/`)} --port 0`, ROOT);
      try {
        const address = await child.address();
        const { status } = await fetch(address);
        return { output: child.output(), status };
      } finally {
        await child.stop();
      }
    },
    leave: () => rm(home, { recursive: true }),
  };
}

/** Paths come from the guide, so they are kept inside the clone. */
function inside(home: string, path: string): string {
  const file = resolve(home, path);
  if (!file.startsWith(`${home}/`)) throw new Error(`${path} is outside the clone`);
  return file;
}

async function withoutServices(file: string): Promise<void> {
  const {
    services: _services,
    parameters: _parameters,
    archive,
    ...rest
  } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly services: unknown;
    readonly parameters: unknown;
    readonly archive: Readonly<Record<string, unknown>>;
  };
  const { overrides: _overrides, ...own } = archive;
  await writeFile(file, `${JSON.stringify({ ...rest, services: {}, parameters: {}, archive: own }, null, 2)}\n`);
}

function start(command: string, cwd: string) {
  const child = spawn(command, { cwd, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const output = () => Buffer.concat(chunks).toString('utf8');
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = once(child, 'close');
  return {
    process: child,
    output,
    async address(): Promise<string> {
      const deadline = AbortSignal.timeout(SERVER_DEADLINE_MS);
      for (;;) {
        const found = /https?:\/\/\S+/.exec(output())?.[0];
        if (found !== undefined) return found;
        const ended = await Promise.race([closed.then(() => true), once(child.stdout, 'data', { signal: deadline }).then(() => false)]);
        if (ended) throw new Error(`«${command}» ended without an address:\n${output()}`);
      }
    },
    async stop(): Promise<void> {
      // The whole group: npm's shell does not pass signals on.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await closed;
    },
  };
}
