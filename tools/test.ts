import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import { buildWebApps } from './build-web.js';
import { ROOT } from './product.js';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const REPORTS = resolve(ROOT, 'reports');
const OFFLINE = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

/** A test that never ends would take every result with it: many times what the longest stage takes on a busy machine. */
const STAGE_LIMIT_MS = 25 * 60_000;

const running = new Set<ChildProcess>();
const stop = (child: ChildProcess): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.forEach(stop);
    process.exit(1);
  });
}

/** In a process group of its own, so that all it has begun can be stopped with it. */
function start(command: string, args: readonly string[], env: Readonly<Record<string, string>>, stdio: StdioOptions): ChildProcess {
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...OFFLINE, ...env }, stdio, detached: true });
  const limit = setTimeout(() => {
    console.log(`Stopped after ${STAGE_LIMIT_MS / 60_000} minutes: ${[command, ...args].join(' ')}`);
    stop(child);
  }, STAGE_LIMIT_MS);
  running.add(child);
  child.once('exit', () => {
    clearTimeout(limit);
    running.delete(child);
  });
  return child;
}

async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const [code] = (await once(start(command, args, env, 'inherit'), 'exit')) as [number | null];
  return code ?? 1;
}

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** A command that passes or fails as a whole. */
const command =
  (name: string, ...args: readonly string[]) =>
  async () =>
    one((await run(name, args)) === 0);

/** A runner that leaves a report; without one, whatever it printed, it has failed. */
async function reported(file: string, start: (path: string) => Promise<number>, read: (report: unknown) => Counts): Promise<Counts> {
  const path = resolve(REPORTS, file);
  await rm(path, { force: true });
  const code = await start(path);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return one(false);
  const counts = read(JSON.parse(text));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const unit = () =>
  reported(
    'unit.json',
    (path) => run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]),
    (report) => {
      const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = report as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numFailedTestSuites: number;
        success: boolean;
      };
      const failed = numFailedTests === 0 && (numFailedTestSuites > 0 || !success) ? 1 : numFailedTests;
      return { passed: numPassedTests, failed, skipped: numPendingTests };
    },
  );

const inBrowser = (file: string, config: string) =>
  reported(
    file,
    (path) => run('npx', ['playwright', 'test', '--config', config], { PLAYWRIGHT_JSON_OUTPUT_NAME: path }),
    (report) => {
      const { expected, unexpected, flaky, skipped } = (
        report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
      ).stats;
      if (flaky > 0) console.log(`${flaky} journeys passed only when run again`);
      return { passed: expected + flaky, failed: unexpected, skipped };
    },
  );

const stories = async () => {
  if ((await run('npm', ['run', 'storybook:build', '--silent'])) !== 0) return one(false);
  return inBrowser('stories.json', 'e2e/storybook/playwright.config.ts');
};

const journeys = async () => {
  await buildWebApps();
  return inBrowser('e2e.json', 'e2e/playwright.config.ts');
};

/** A command whose closing line is a contract, so it is what is read; a command that says nothing has failed. */
async function spoken(args: readonly string[], closing: RegExp, count: (numbers: readonly number[]) => Counts): Promise<Counts> {
  const child = start('node', ['tools/run.mjs', ...args], {}, ['ignore', 'pipe', 'inherit']);
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    output.push(chunk);
    process.stdout.write(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const found = closing.exec(Buffer.concat(output).toString('utf8'));
  if (!found) return one(false);
  const counts = count(found.slice(1).map(Number));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const examples = () =>
  spoken(['apps/cli/src/main.ts', 'examples'], /^(\d+) passed, (\d+) failed$/m, ([passed = 0, failed = 0]) => ({
    passed,
    failed,
    skipped: 0,
  }));

const mutations = () =>
  spoken(['tools/mutation/main.ts'], /^(\d+) planted, \d+ found, (\d+) at the right place, \d+ missed$/m, ([planted = 0, placed = 0]) => ({
    passed: placed,
    failed: planted - placed,
    skipped: 0,
  }));

const STAGES: Readonly<Record<string, () => Promise<Counts>>> = {
  types: command('npx', 'tsc', '-b'),
  format: command('npx', 'prettier', '--check', '--log-level', 'warn', '.'),
  // The lint rule for boundaries reads Nx's project graph, so it must exist first.
  graph: command('npx', 'nx', 'show', 'projects'),
  lint: command('npx', 'eslint', '.', '--max-warnings', '0'),
  definitions: command('node', 'tools/run.mjs', 'apps/cli/src/main.ts', 'check'),
  examples,
  mutations,
  unit,
  stories,
  e2e: journeys,
};

const wanted = process.argv.slice(2);
const stages = Object.entries(STAGES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
await mkdir(REPORTS, { recursive: true });

const results: [string, Counts, number][] = [];
for (const [name, stage] of stages) {
  console.log(`\n── ${name} ──`);
  const startedAt = Date.now();
  results.push([name, await stage(), Date.now() - startedAt]);
}

console.log('\n── result ──');
for (const [name, { passed, failed, skipped }, ms] of results) {
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(12)} ${passed} passed, ${failed} failed, ${skipped} skipped (${Math.round(ms / 1000)} s)`,
  );
}
const sum = (key: keyof Counts) => results.reduce((total, [, counts]) => total + counts[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);
