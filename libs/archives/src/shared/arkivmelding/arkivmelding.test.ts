import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { sampleDelivery } from '@sporvalg/ports/contract-tests';
import { beforeAll, describe, expect, it } from 'vitest';

import { buildArkivmelding } from './build.js';
import { deliveryFaults } from './delivery-faults.js';
import { buildKvittering } from './kvittering.js';
import { KVITTERING_XSD, loadSchemaCheck, OPPRETT_XSD, type SchemaCheck } from './schema-check.js';

const NEAR_THE_PROJECT = fileURLToPath(new URL('../../../../../../shared/data/fiks-arkiv', import.meta.url));
/** KS's XSD files are not ours to keep in the project; they are used where they are. */
const XSD_FOLDER = [process.env['FIKS_ARKIV_XSD_DIR'], NEAR_THE_PROJECT].find((folder) => folder && existsSync(folder));

const RECEIPT = {
  caseNumber: { year: 2026, sequence: 411 },
  journalNumber: { year: 2026, sequence: 2201 },
  journalpostNumber: 1,
  outcome: 'created',
  documents: [1, 2],
  archivedAt: '2026-11-20T20:45:02.000Z',
} as const;

function withTitle(tittel: string) {
  const delivery = sampleDelivery();
  return { ...delivery, plan: { ...delivery.plan, journalpost: { ...delivery.plan.journalpost, tittel } } };
}

describe('arkivmelding.xml', () => {
  it.each([
    ['open-post', false],
    ['exempt-post', true],
  ])('is that of golden/%s.arkivmelding.xml', async (name, exempt) => {
    await expect(buildArkivmelding(sampleDelivery({ exempt }))).toMatchFileSnapshot(`golden/${name}.arkivmelding.xml`);
  });

  it('is the same text each time', () => {
    expect(buildArkivmelding(sampleDelivery())).toBe(buildArkivmelding(sampleDelivery()));
  });

  it('escapes markup and leaves out what XML cannot carry', () => {
    const xml = buildArkivmelding(withTitle('A & B <b> \u0000\u0007\ud800\ufffe "c" Č]]>'));

    expect(xml).toContain('<tittel>A &amp; B &lt;b&gt;  "c" Č]]&gt;</tittel>');
  });
});

describe('arkivmelding-kvittering.xml', () => {
  it('is that of golden/kvittering.xml', async () => {
    await expect(buildKvittering(sampleDelivery().plan, RECEIPT)).toMatchFileSnapshot('golden/kvittering.xml');
  });
});

describe('deliveryFaults', () => {
  const delivery = sampleDelivery();
  const [first, second] = delivery.documents as [(typeof delivery.documents)[number], (typeof delivery.documents)[number]];

  it('finds none in a delivery that is whole', () => {
    expect(deliveryFaults(delivery)).toEqual([]);
  });

  it.each([
    ['content.missing (document 2)', [first]],
    ['content.missing (document 1)', [{ ...first, bytes: new Uint8Array() }, second]],
    ['content.checksum (document 2)', [first, { ...second, sha256: first.sha256 }]],
    ['content.unplanned (document 3)', [first, second, { ...second, nummer: 3 }]],
    ['content.duplicate (documents)', [first, second, second]],
  ])('reports %s', (fault, documents) => {
    expect(deliveryFaults({ ...delivery, documents })).toContain(fault);
  });
});

describe.skipIf(XSD_FOLDER === undefined)("KS's XSD (skipped where its files are not on the machine)", () => {
  let opprett: SchemaCheck;
  let kvittering: SchemaCheck;
  beforeAll(async () => {
    opprett = await loadSchemaCheck(XSD_FOLDER ?? '', OPPRETT_XSD);
    kvittering = await loadSchemaCheck(XSD_FOLDER ?? '', KVITTERING_XSD);
  });

  it.each([false, true])('accepts the message (exempt: %s)', (exempt) => {
    expect(opprett.faults(buildArkivmelding(sampleDelivery({ exempt })))).toEqual([]);
  });

  it('accepts the receipt', () => {
    expect(kvittering.faults(buildKvittering(sampleDelivery().plan, RECEIPT))).toEqual([]);
  });

  it.each<[what: string, broken: (xml: string) => string]>([
    ['no title', (xml) => xml.replace(/<tittel>.*?<\/tittel>/u, '')],
    [
      'elements in another order',
      (xml) => xml.replace(/(<tittel>.*?<\/tittel>)(\s*)(<offentligTittel>.*?<\/offentligTittel>)/su, '$3$2$1'),
    ],
    ['no journalpost type', (xml) => xml.replace(/<journalposttype>.*?<\/journalposttype>/su, '')],
    ['a received date without time', (xml) => xml.replace(/(<mottattDato>\d{4}-\d\d-\d\d)T[^<]*/u, '$1')],
    ['a code in the wrong namespace', (xml) => xml.replace('<m:kode>I</m:kode>', '<kode>I</kode>')],
    ['a number of files that is no number', (xml) => xml.replace(/<antallFiler>\d+/u, '<antallFiler>to')],
    ['text that is not XML', () => '<arkivmelding>'],
  ])('refuses %s, without quoting values', (_what, broken) => {
    const xml = broken(buildArkivmelding(sampleDelivery()));
    const faults = opprett.faults(xml);

    expect(faults).not.toEqual([]);
    expect(faults.join(' ')).not.toMatch(/Vakkerblomst|12838510068/);
  });

  it('says at start when the folder lacks the schema', async () => {
    await expect(loadSchemaCheck('/nowhere', OPPRETT_XSD)).rejects.toThrow();
  });
});
