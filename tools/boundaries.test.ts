import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const written: string[] = [];

/** Lints `code` as if it stood at `path`; the file exists meanwhile, since the rule looks it up in the project graph. */
async function faults(path: string, code: string): Promise<string[]> {
  const file = resolve(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
  written.push(file);
  const [result] = await new ESLint({ cwd: root }).lintFiles([file]);
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

// The rule reads Nx's project graph; without one it would be skipped and the fence stand open.
beforeAll(() => promisify(execFile)('npx', ['nx', 'show', 'projects'], { cwd: root, env: { ...process.env, NX_DAEMON: 'false' } }), 60_000);

afterEach(async () => {
  await Promise.all(written.splice(0).map((file) => rm(file, { force: true })));
});

const BOUNDARIES = '@nx/enforce-module-boundaries';

describe('the fence between layers', () => {
  it.each([
    [
      'core may not know ports',
      'libs/core/src/fence-probe-1.ts',
      `import type { Clock } from '@sporvalg/ports';\nexport type X = Clock;\n`,
    ],
    [
      'the renderer may not know the runtime',
      'libs/renderer/src/fence-probe-2.ts',
      `import * as runtime from '@sporvalg/runtime';\nexport const x = runtime;\n`,
    ],
    [
      'an adapter may not know another',
      'libs/archives/src/fence-probe-3.ts',
      `import * as storage from '@sporvalg/storage';\nexport const x = storage;\n`,
    ],
    [
      'an adapter may not know the runtime',
      'libs/registers/src/fence-probe-4.ts',
      `import * as runtime from '@sporvalg/runtime';\nexport const x = runtime;\n`,
    ],
    [
      'product code may not use the test world',
      'libs/archives/src/fence-probe-5.ts',
      `import * as testing from '@sporvalg/testing';\nexport const x = testing;\n`,
    ],
    [
      'core may use only the libraries it is allowed',
      'libs/core/src/fence-probe-6.ts',
      `import express from 'express';\nexport const x = express;\n`,
    ],
  ])(
    '%s',
    async (_rule, path, code) => {
      expect(await faults(path, code)).toContain(BOUNDARIES);
    },
    60_000,
  );

  it('core does no I/O', async () => {
    expect(await faults('libs/core/src/fence-probe-7.ts', `import fs from 'node:fs';\nexport const x = fs;\n`)).toContain(
      'no-restricted-imports',
    );
  }, 60_000);

  it('lets the runtime use ports', async () => {
    const code = `import type { Clock } from '@sporvalg/ports';\nexport type X = Clock;\n`;
    expect(await faults('libs/runtime/src/fence-probe-8.ts', code)).toEqual([]);
  }, 60_000);
});
