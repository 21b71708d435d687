import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { containsIdentifier, type Example } from '@sporvalg/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { archiveCommand } from './archive.js';

const SERVICE = 'skjenkebevilling';
const EXAMPLES = fileURLToPath(new URL(`../../../../service-definitions/${SERVICE}/examples/`, import.meta.url));
const XSD_FOLDER = fileURLToPath(new URL('../../../../../shared/data/fiks-arkiv', import.meta.url));

let out: string;
let said: string[];

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'sporvalg-cli-archive-'));
  said = [];
  const say = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(say);
  vi.spyOn(console, 'error').mockImplementation(say);
  // The XSD is KS's and not kept in the project; without it the message is judged by our own checks alone.
  vi.stubEnv('FIKS_ARKIV_XSD_DIR', existsSync(XSD_FOLDER) ? XSD_FOLDER : '');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(out, { recursive: true, force: true });
});

const validExamples = await Promise.all(
  (await readdir(EXAMPLES)).map(async (file) => ({ file, example: JSON.parse(await readFile(join(EXAMPLES, file), 'utf8')) as Example })),
).then((all) => all.filter(({ example }) => example.expect.errors.length === 0 && example.expect.guidance === undefined));

const all = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'gu'))].map(([, text]) => text ?? '');

describe('sporvalg archive', () => {
  it.each(validExamples.map(({ file }) => file.replace('.json', '')))('writes %s as an archive would get it', async (example) => {
    const exitCode = await archiveCommand([SERVICE, '--example', example, '--out', out]);
    expect(said.join('\n')).toContain('arkivmelding.xml');
    expect(exitCode).toBe(0);

    const xml = await readFile(join(out, 'arkivmelding.xml'), 'utf8');
    const files = all(xml, 'referanseDokumentfil');
    expect((await readdir(out)).sort()).toEqual(['arkivmelding.xml', ...files].sort());
    expect(all(xml, 'antallFiler')).toEqual([String(files.length)]);
    const bytes = await Promise.all(files.map((file) => readFile(join(out, file))));
    expect(all(xml, 'sjekksum')).toEqual(bytes.map((content) => createHash('sha256').update(content).digest('hex')));
    expect(all(xml, 'filstoerrelse')).toEqual(bytes.map(({ byteLength }) => String(byteLength)));
    const names = ['tittel', 'offentligTittel', 'filnavn', 'referanseDokumentfil'].flatMap((name) => all(xml, name));
    expect(names.filter(containsIdentifier)).toEqual([]);
  });

  it("archives an example as another municipality would, with that municipality's own values", async () => {
    expect(await archiveCommand([SERVICE, '--example', 'servering.kafe', '--municipality', '1833', '--out', out])).toBe(0);

    expect(await readFile(join(out, 'arkivmelding.xml'), 'utf8')).toContain(
      '<korrespondansepartNavn>Rana kommune</korrespondansepartNavn>',
    );
  });

  it.each([
    [
      'an unknown example',
      ['skjenkebevilling', '--example', 'finnes-ikke'],
      1,
      /no example «finnes-ikke» of skjenkebevilling\. There is .*servering\.kafe/,
    ],
    ['an unknown service', ['finnes-ikke', '--example', 'x'], 1, /no readable service «finnes-ikke»/],
    ['an unknown municipality', ['skjenkebevilling', '--example', 'servering.kafe', '--municipality', '0000'], 1, /no municipality «0000»/],
    ['an example with errors', ['skjenkebevilling', '--example', 'skjenk.mange-feil'], 1, /would not be accepted[\s\S]*stedet\.adresse/],
    ['an example that ends in guidance', ['skjenkebevilling', '--example', 'veiledning.melde-endring'], 1, /ends in guidance/],
    ['a missing option', ['skjenkebevilling'], 2, /^Usage/],
    ['an unknown option', ['skjenkebevilling', '--example', 'x', '--force'], 2, /^Usage/],
  ])('says why for %s, and writes nothing', async (_what, args, exitCode, words) => {
    expect(await archiveCommand([...args, '--out', out])).toBe(exitCode);

    expect(said.join('\n')).toMatch(words);
    expect(await readdir(out)).toEqual([]);
  });
});
