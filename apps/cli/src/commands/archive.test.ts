import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { containsIdentifier, formatDay, formatKroner, type Example } from '@sporvalg/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { archiveCommand } from './archive.js';

const SERVICE = 'skjenkebevilling';
const DEFINITIONS = fileURLToPath(new URL('../../../../service-definitions', import.meta.url));
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

/** The examples of a service that would be sent. */
async function validExamplesOf(service: string) {
  const folder = join(DEFINITIONS, service, 'examples');
  const all = (await readdir(folder)).map(async (file) => ({
    service,
    file,
    example: JSON.parse(await readFile(join(folder, file), 'utf8')) as Example,
  }));
  return (await Promise.all(all)).filter(({ example }) => example.expect.errors.length === 0 && example.expect.guidance === undefined);
}

const services = (await readdir(DEFINITIONS)).filter((name) => existsSync(join(DEFINITIONS, name, 'examples')));
const sent = (await Promise.all(services.map(validExamplesOf))).flat();
const validExamples = sent.filter(({ service }) => service === SERVICE);

const examplesByName = new Map(validExamples.map(({ file, example }) => [file.replace('.json', ''), example]));

/** Text of a PDF on one line; a word that is split over two lines is whole again. */
function textOf(path: string): string {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.replace(/\u00ad\s+/gu, '').replace(/\s+/gu, ' ');
}

/** What nobody but the caseworker may read: who lends how much, and how to reach the third persons an application names. */
function secretsOf(example: Example | undefined): readonly { readonly words: string; readonly place: string }[] {
  const { okonomi, personer, ansvarlige, kontakt } = (example?.answers ?? {}) as {
    okonomi?: { finansiering?: readonly { langiver?: string; belop?: number }[] };
    personer?: readonly Person[];
    ansvarlige?: Readonly<Record<string, Person>>;
    kontakt?: Person;
  };
  const loans = (okonomi?.finansiering ?? []).flatMap(({ langiver, belop }) => [
    { words: langiver ?? '', place: 'okonomi.langiver' },
    { words: belop === undefined ? '' : formatKroner(belop, 'nb').replace(/\s/gu, ' '), place: 'okonomi.belop' },
  ]);
  // The applicant's own contact person is told openly, and may be one of them.
  const people = [...(personer ?? []), ...Object.values(ansvarlige ?? {})].filter(({ epost }) => epost !== kontakt?.epost);
  const details = people.flatMap(({ epost = '', fodselsdato }) => [
    { words: epost, place: 'epost' },
    { words: fodselsdato === undefined ? '' : formatDay(fodselsdato, 'nb'), place: 'fodselsdato' },
  ]);
  return [...loans, ...details].filter(({ words }) => words !== '');
}

interface Person {
  readonly epost?: string;
  readonly fodselsdato?: string;
}

const all = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'gu'))].map(([, text]) => text ?? '');

describe('sporvalg archive', () => {
  it.each(sent.map(({ service, file }) => [service, file.replace('.json', '')] as const))(
    'writes %s %s as an archive would get it',
    async (service, example) => {
      const exitCode = await archiveCommand([service, '--example', example, '--out', out]);
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
    },
  );

  const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
  it.skipIf(!hasPdftotext).each(validExamples.map(({ file }) => file.replace('.json', '')))(
    'keeps what is exempt out of the open document of %s (skipped where poppler is not installed)',
    async (example) => {
      expect(await archiveCommand([SERVICE, '--example', example, '--out', out])).toBe(0);
      const [main, ...rest] = (await readdir(out)).filter((file) => file.endsWith('.pdf')).sort();
      const apart = rest.find((file) => file.startsWith('02-opplysninger-unntatt-offentlighet'));
      const open = textOf(join(out, main ?? ''));
      const shielded = textOf(join(out, apart ?? ''));

      expect(open).toMatch(/Del(en|ene) «.+» står i et eget dokument som er unntatt offentlighet\./);
      for (const { words, place } of secretsOf(examplesByName.get(example))) {
        expect(shielded, place).toContain(words);
        expect(open, place).not.toContain(words);
      }
    },
  );

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
