import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { checkCommand } from './check.js';
import { examplesCommand } from './examples.js';

const definitions = join(import.meta.dirname, '../../../../service-definitions');
let root: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'definitions-'));
  await cp(definitions, root, { recursive: true });
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function change(file: string, from: string, to: string): Promise<number> {
  const text = await readFile(join(root, file), 'utf8');
  await writeFile(join(root, file), text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

it("the project's own definitions have no errors", async () => {
  expect([await checkCommand([root]), lines.at(-1)]).toEqual([0, expect.stringMatching(/^0 feil, \d+ advarsler, \d+ hint$/)]);
});

it('an error is printed with file, line, column, code and remedy, and the exit code is 1', async () => {
  const line = await change('skjenkebevilling/service.json', '"trackSelection"', '"trackSelektion"');
  expect(await checkCommand([join(root, 'skjenkebevilling')])).toBe(1);
  const place = `skjenkebevilling/service.json:${line}:3`;
  const at = lines.findIndex((printed) => printed.includes(`${place} schema.unknown-property`));
  expect(lines[at]).toContain('«trackSelektion» er ikke kjent her.');
  expect(lines[at + 1]).toBe('  Mente du «trackSelection»?');
});

it('--json gives the findings as data', async () => {
  await change('skjenkebevilling/service.json', '"version"', '"versjon"');
  expect(await checkCommand([root, '--json'])).toBe(1);
  expect(JSON.parse(lines.join('\n'))).toContainEqual(
    expect.objectContaining({ code: 'schema.unknown-property', severity: 'error', remedy: 'Mente du «version»?' }),
  );
});

it('a folder that is not there is refused with exit code 2', async () => {
  expect(await checkCommand([join(root, 'nowhere')])).toBe(2);
  expect(await examplesCommand([join(root, 'nowhere')])).toBe(2);
});

it("the project's own examples pass", async () => {
  expect([await examplesCommand([root]), lines.at(-1)]).toEqual([0, expect.stringMatching(/^[1-9]\d* passed, 0 failed$/)]);
});

it('an example that expects something else fails, and says what', async () => {
  await change('skjenkebevilling/examples/servering.kafe.json', '"servering"]', '"skjenk"]');
  expect(await examplesCommand([root])).toBe(1);
  expect(lines).toContain('skjenkebevilling/examples/servering.kafe.json');
  expect(lines.at(-1)).toMatch(/passed, 1 failed$/);
});

it('an example that cannot be read counts as failed', async () => {
  await writeFile(join(root, 'skjenkebevilling/examples/servering.kafe.json'), '{');
  expect(await examplesCommand([root])).toBe(1);
  expect(lines).toContain('skjenkebevilling/examples/servering.kafe.json');
});
