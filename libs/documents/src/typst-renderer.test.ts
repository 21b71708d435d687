import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { ApplicationDocument } from '@sporvalg/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sampleDocument, sampleOpenPart, sampleShieldedPart } from './application-document/sample-document.fixture.js';
import { createTypstRenderer, type TypstRenderer } from './typst-renderer.js';

const run = promisify(execFile);
const has = (tool: string, flag = '--version') => spawnSync(tool, [flag]).error === undefined;

let folder: string;
let renderer: TypstRenderer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sporvalg-pdf-'));
  renderer = createTypstRenderer();
});
afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true, force: true });
});

async function pdfFile(document: ApplicationDocument): Promise<string> {
  const path = join(folder, `${Math.random()}.pdf`);
  await writeFile(path, await renderer.application(document));
  return path;
}

async function textOf(document: ApplicationDocument): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', await pdfFile(document), '-']);
  return stdout;
}

/** A document whose only answer is this text, which also stands in every other place a text can come in. */
function saying(text: string): ApplicationDocument {
  return sampleDocument({
    application: {
      title: text.slice(0, 80),
      pages: [
        {
          id: 'p',
          title: text.slice(0, 80),
          items: [
            { kind: 'answer', nodeKey: 'a', label: text.slice(0, 80), value: text },
            { kind: 'group', nodeKey: 'g', title: text.slice(0, 80), items: [{ kind: 'heading', nodeKey: 'h', text: text.slice(0, 80) }] },
          ],
        },
      ],
    },
    municipality: { number: '1813', name: text.slice(0, 80) },
    applicantName: text.slice(0, 80),
    promisedLater: [text.slice(0, 80)],
    attachments: [{ title: text.slice(0, 80), fileName: text.slice(0, 80), sizeBytes: 1, sha256: text.slice(0, 64) }],
  });
}

describe('the application document', () => {
  it('gives the same bytes twice, also from another process', async () => {
    const other = createTypstRenderer();
    const [first, second] = [await renderer.application(sampleDocument()), await other.application(sampleDocument())];
    await other.close();

    expect(Buffer.from(first).equals(second)).toBe(true);
    expect(Buffer.from(first).equals(await renderer.application(sampleDocument()))).toBe(true);
  });

  it('declares PDF/A-2a', async () => {
    const pdf = Buffer.from(await renderer.application(sampleDocument())).toString('latin1');

    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it.each(['nb', 'nn', 'en', 'sma'] as const)(
    'passes the compiler as PDF/UA-1 in %s: titles, headings, language and alternatives are in order',
    async (language) => {
      expect((await renderer.accessibilityCheck(sampleDocument({ language }))).byteLength).toBeGreaterThan(10_000);
    },
  );

  it.each([
    ['the open part', sampleOpenPart()],
    ['the shielded part', sampleShieldedPart()],
  ])('gives %s the same bytes twice, and passes it as PDF/UA-1', async (_what, part) => {
    expect(Buffer.from(await renderer.application(part)).equals(await renderer.application(part))).toBe(true);
    expect((await renderer.accessibilityCheck(part)).byteLength).toBeGreaterThan(10_000);
  });

  it.each<[what: string, text: string]>([
    [
      'Typst markup',
      '#let x = 1 $a^2$ \\ ] [ *fet* _kursiv_ `kode` <etikett> @ref // borte /* borte */ = Tittel #panic("x") #read("/etc/passwd")',
    ],
    ['a word of 10 000 characters', 'å'.repeat(10_000)],
    ['emoji and flags', 'Hei 👩‍👩‍👧 😀 🇳🇴 ❤️'],
    ['writing from right to left, with overrides', 'שלום مرحبا \u202egnp.exe\u2066x\u2069'],
    ['Chinese', '漢字'],
    ['control characters', 'a\u0000b\u0007c\u001b[31md\u0085e\u2028f\r\ng'],
    ['lone surrogates and private use', 'x\ud800y\ue000z\udfff\uffff'],
    ['combining marks', 'Z̸̡̢a͎l̼g͓o e\u0301'],
    ['JSON', '{"a": [1, "\\u0000"]}'],
    ['only line breaks', '\n\n\n'],
  ])('survives %s in every place a text can come in', async (_what, text) => {
    expect((await renderer.application(saying(text))).byteLength).toBeGreaterThan(5_000);
    expect((await renderer.accessibilityCheck(saying(text))).byteLength).toBeGreaterThan(5_000);
  });

  it('gives each of many documents asked for at once its own content', async () => {
    const titles = ['Alfa', 'Beta', 'Gamma', 'Delta'];
    const pdfs = await Promise.all(titles.map((title) => renderer.application(sampleDocument({ reference: title }))));

    expect(new Set(pdfs.map((pdf) => Buffer.from(pdf).toString('base64'))).size).toBe(4);
  });

  it('replaces a compiler that has grown, and gives the same bytes', async () => {
    const shortLived = createTypstRenderer({ recycleAboveBytes: 1 });
    const [first, second] = [await shortLived.application(sampleDocument()), await shortLived.application(sampleDocument())];
    await shortLived.close();

    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('gives up a document that takes too long, with an error that says so', async () => {
    const impatient = createTypstRenderer({ timeoutMs: 1 });

    await expect(impatient.application(sampleDocument())).rejects.toMatchObject({ code: 'document.render-failed', kind: 'unavailable' });
    await impatient.close();
  });
});

describe.skipIf(!has('qpdf') || !has('pdfinfo', '-v'))('the PDF by other tools (skipped where qpdf and poppler are not installed)', () => {
  it('has no fault in its structure', async () => {
    const { stdout } = await run('qpdf', ['--check', await pdfFile(sampleDocument())]);

    expect(stdout).toContain('No syntax or stream encoding errors found');
  });

  it('is tagged, has title, author and the time of submission', async () => {
    const { stdout } = await run('pdfinfo', [await pdfFile(sampleDocument())]);

    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/Title:\s+Søknad om serverings- og skjenkebevilling – SPV-2026-000123/);
    expect(stdout).toMatch(/Author:\s+Brønnøy kommune/);
    expect(stdout).toMatch(/Page size:.*A4/);
  });

  it('carries its creation time in UTC, whatever the time zone of the machine', async () => {
    const { stdout } = await run('pdfinfo', ['-isodates', await pdfFile(sampleDocument())], { env: { ...process.env, TZ: 'UTC' } });

    expect(stdout).toMatch(/CreationDate:\s+2026-11-20T20:45:00/);
  });

  it('embeds every font', async () => {
    const { stdout } = await run('pdffonts', [await pdfFile(sampleDocument())]);
    const fonts = stdout.trim().split('\n').slice(2);

    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/Inter.*\byes\s+yes\s+yes\b/);
  });

  it('says what was sent, when, by whom, from which register, and what is to come', async () => {
    const text = await textOf(sampleDocument());

    for (const words of [
      'Brønnøy kommune',
      'Søknad om serverings- og skjenkebevilling',
      'fredag 20. november 2026 kl. 21.45',
      'SPV-2026-000123',
      'Kari Vakkerblomst, daglig leder',
      'Hentet fra Enhetsregisteret 20. november 2026 kl. 14.02',
      'Ikke bekreftet av Kartverket',
      'Ikke besvart',
      'Čáhppe Ŋielluo Đoarššu',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      'Ettersendes',
      'Side 1 av 3',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows dates of birth, never a national identity number', async () => {
    const files = [{ title: 'Attest', fileName: 'attest 12838510068.pdf', sizeBytes: 1, sha256: 'a'.repeat(64) }];
    const text = await textOf(sampleDocument({ attachments: files }));

    expect(text).toContain('Født: 12. mars 1985');
    expect(text.replace(/\s/gu, '')).not.toMatch(/12838510068|04919220061/);
  });

  it('speaks the language of the application', async () => {
    expect(await textOf(sampleDocument({ language: 'nn' }))).toMatch(/Søkjar[\s\S]*Henta frå[\s\S]*Storleik/);
    expect(await textOf(sampleDocument({ language: 'en' }))).toMatch(
      /Friday 20 November 2026 at 21:45[\s\S]*Not answered[\s\S]*Page 2 of 3/,
    );
  });

  it('keeps headings and answers in reading order', async () => {
    const { stdout } = await run('pdftotext', ['-raw', await pdfFile(sampleDocument()), '-']);
    const places = ['Virksomheten', 'Organisasjonsnummer 310 000 000', 'Stedet', 'Personer', 'Erklæringer', 'Vedlegg', 'Ettersendes'].map(
      (words) => stdout.replaceAll('\u00a0', ' ').indexOf(`${words}\n`),
    );

    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says in the open part where the rest is, and that a shielded file is exempt', async () => {
    const text = (await textOf(sampleOpenPart())).replace(/\s+/gu, ' ');

    expect(text).toContain('Delene «Personer» og «Økonomi» står i et eget dokument som er unntatt offentlighet.');
    expect(text).toMatch(/Leiekontrakt[^.]* Unntatt offentlighet SHA-256/);
    expect(text).not.toContain('Leiekontrakt Havnegata 4.pdf');
  });

  it.each([
    ['nb', ['Økonomi'], 'Delen «Økonomi» står i et eget dokument som er unntatt offentlighet.'],
    ['nn', ['Økonomi'], 'Delen «Økonomi» står i eit eige dokument som er unnateke offentlegheit.'],
    ['en', ['A', 'B', 'C'], 'The parts “A”, “B” and “C” are in a separate document that is exempt from public access.'],
  ] as const)('says it in %s', async (language, elsewhere, words) => {
    const text = await textOf(sampleDocument({ language, part: { kind: 'open', elsewhere } }));

    expect(text.replace(/\s+/gu, ' ')).toContain(words);
  });

  it('says nothing of a part that is not there', async () => {
    expect(await textOf(sampleDocument({ part: { kind: 'open', elsewhere: [] } }))).not.toContain('eget dokument');
  });

  it('gives the shielded part a title of its own, the same reference, and the law', async () => {
    const path = await pdfFile(sampleShieldedPart());
    const info = (await run('pdfinfo', [path])).stdout;
    const text = (await run('pdftotext', ['-layout', path, '-'])).stdout;

    expect(info).toMatch(/Title:\s+Opplysninger unntatt offentlighet – SPV-2026-000123/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(text).toMatch(/Del av +Søknad om serverings- og skjenkebevilling/);
    expect(text).toMatch(/Unntatt offentlighet +Offl\. § 13, jf\. fvl\. § 13 første ledd/);
    expect(text).toContain('Referanse SPV-2026-000123');
  });

  it('says which characters it could not show', async () => {
    const text = await textOf(saying('Hei 😀 漢'));

    expect(text).toContain('Hei □ □');
    expect(text).toContain('U+1F600 U+6F22');
  });

  it('breaks a word longer than the line without adding or losing a character', async () => {
    const { stdout } = await run('pdftotext', ['-raw', await pdfFile(saying('abcdefghij'.repeat(100))), '-']);

    expect(stdout.replaceAll(/\s/gu, '')).toContain('abcdefghij'.repeat(60));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(120);
  });
});
