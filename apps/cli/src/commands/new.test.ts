import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkCommand } from './check.js';
import { examplesCommand } from './examples.js';
import { newCommand } from './new.js';

const definitions = join(import.meta.dirname, '../../../../service-definitions');
let root: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'definitions-'));
  for (const folder of ['municipalities', 'shared']) await cp(join(definitions, folder), join(root, folder), { recursive: true });
  await switchOffServices('1813');
  await switchOffServices('1826');
  await switchOffServices('1833');
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

/** The services of the project are not in this root, so no municipality may offer them. */
async function switchOffServices(number: string): Promise<void> {
  const municipality = await readMunicipality(number);
  const { overrides: _overrides, ...archive } = municipality['archive'] as Record<string, unknown>;
  await writeFile(join(root, `municipalities/${number}.json`), JSON.stringify({ ...municipality, services: {}, parameters: {}, archive }));
}

async function readMunicipality(number: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(root, `municipalities/${number}.json`), 'utf8')) as Record<string, unknown>;
}

const create = (...args: readonly string[]) => newCommand([...args, '--definitions', root]);

describe('new service', () => {
  it('makes a service that check finds no errors or hints in, and whose examples pass and meet all of it', async () => {
    expect(await create('service', 'leie-av-torg')).toBe(0);
    lines = [];

    expect(await checkCommand([join(root, 'leie-av-torg')])).toBe(0);
    expect(lines.at(-1)).toMatch(/^0 feil, \d+ advarsler, 0 hint$/);
    expect(lines.filter((line) => line.includes('leie-av-torg/'))).toEqual([]);

    lines = [];
    expect(await examplesCommand([join(root, 'leie-av-torg')])).toBe(0);
    expect(lines).toEqual([
      'leie-av-torg: spor 1/1, sider 3/3, felt 5/5, regler 3/3 (utfall 2/2, arkivprofiler 1/1)',
      '2 passed, 0 failed',
    ]);
  });

  it('gives it the name in every text, and leaves nothing of the template', async () => {
    await create('service', 'leie-av-torg');
    const files = await readdir(join(root, 'leie-av-torg'), { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
    );
    expect(texts.join('\n')).not.toMatch(/ny.tjeneste|"0000"/i);
    expect(texts.join('\n')).toContain('"Leie av torg"');
  });

  it('switches it on in the municipality asked for, and touches nothing else there', async () => {
    const before = await readMunicipality('1833');
    await create('service', 'leie-av-torg', '--municipality', '1833');
    await create('service', 'leie-av-telt', '--municipality', '1833');
    expect(await readMunicipality('1833')).toEqual({
      ...before,
      services: { 'leie-av-torg': { tracks: ['soknad'] }, 'leie-av-telt': { tracks: ['soknad'] } },
    });
  });

  it.each([
    ['a name that is taken', 'tatt', /finnes alt en tjeneste som heter «tatt»/],
    ['a name with Norwegian letters', 'Lån av telt', /«Lån av telt» kan ikke være navn .*Prøv «lan-av-telt»/],
    ['a name that is a path', '../utenfor', /«\.\.\/utenfor» kan ikke være navn .*Prøv «utenfor»/],
    ['a name with no letters', '123', /kan ikke være navn på en tjeneste\. Bruk små bokstaver a–z, tall og bindestrek\.$/],
    ['the name of a shared folder', 'shared', /«shared» er opptatt/],
  ])('refuses %s, and writes nothing', async (_what, name, words) => {
    await mkdir(join(root, 'tatt'));
    const before = await readdir(root, { recursive: true });

    expect(await create('service', name)).toBe(1);
    expect(lines.join('\n')).toMatch(words);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  it('refuses a municipality there is not, and names those there are', async () => {
    expect(await create('service', 'leie-av-torg', '--municipality', '9999')).toBe(1);
    expect(lines).toEqual(['Det er ingen kommune 9999. Velg en av 1813, 1826, 1833.']);
  });

  it('says how it is used', async () => {
    for (const args of [['service'], ['register', 'x'], ['service', 'a', 'b'], ['service', 'a', '--force']]) {
      expect(await newCommand(args)).toBe(2);
    }
    expect(lines.every((line) => line.startsWith('Usage: sporvalg new service'))).toBe(true);
  });
});
