import { createHash } from 'node:crypto';

import type { ArchivePlan, PlannedCorrespondent, PlannedShielding } from '@sporvalg/core';
import { describe, expect, it } from 'vitest';

import { ArchiveRejectedError, type ArchiveAdapter, type ArchiveDelivery } from '../archive.js';

/** One journalpost as the archive holds it, read back by the adapter's own test. */
export interface ArchivedPost {
  readonly journalpostKey: string;
  readonly caseNumber: string;
  readonly publicTitle: string;
  /** `<system>/<class>` in the order the archive holds them. */
  readonly classification: readonly string[];
  readonly correspondents: readonly { readonly name: string; readonly shielded: boolean }[];
  /** Access code of each document, in order; undefined when open. */
  readonly documentAccessCodes: readonly (string | undefined)[];
  /** Checksum the archive was told, and that of the bytes it holds. */
  readonly checksums: readonly { readonly stated: string; readonly actual: string }[];
}

export interface ArchiveHarness {
  readonly adapter: ArchiveAdapter;
  posts(): Promise<readonly ArchivedPost[]>;
}

/** What every archive adapter owes the product; run from each adapter's own test with an archive that is empty. */
export function describeArchiveAdapter(name: string, make: () => Promise<ArchiveHarness>): void {
  describe(`${name} as an archive`, () => {
    it('files a delivery with case, journalpost and every document', async () => {
      const { adapter, posts } = await make();
      const receipt = await adapter.deliver(sampleDelivery());

      expect(receipt).toMatchObject({ outcome: 'created', documents: [1, 2], journalpostNumber: 1 });
      expect((await posts()).map(({ journalpostKey }) => journalpostKey)).toEqual(['jp:SPV-2026-000123']);
    });

    it('makes one case of the same delivery sent twice, and gives the first receipt again', async () => {
      const { adapter, posts } = await make();
      const first = await adapter.deliver(sampleDelivery());
      const second = await adapter.deliver(sampleDelivery());

      expect(second).toEqual({ ...first, outcome: 'existing' });
      expect(await posts()).toHaveLength(1);
    });

    it('makes one case of the same delivery sent many times at once', async () => {
      const { adapter, posts } = await make();
      const receipts = await Promise.all(Array.from({ length: 8 }, () => adapter.deliver(sampleDelivery())));

      expect(receipts.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
      expect(new Set(receipts.map(({ caseNumber }) => caseNumber.sequence)).size).toBe(1);
      expect(await posts()).toHaveLength(1);
    });

    it('gives different deliveries different numbers, also when they come at once', async () => {
      const { adapter } = await make();
      const receipts = await Promise.all(Array.from({ length: 8 }, (_, n) => adapter.deliver(sampleDelivery({ submission: n }))));

      expect(new Set(receipts.map(({ caseNumber }) => caseNumber.sequence)).size).toBe(8);
      expect(new Set(receipts.map(({ journalNumber }) => journalNumber.sequence)).size).toBe(8);
    });

    it('finds an earlier delivery by its journalpost key, and nothing by an unknown one', async () => {
      const { adapter } = await make();
      const receipt = await adapter.deliver(sampleDelivery());

      expect(await adapter.find('jp:SPV-2026-000123')).toEqual({ ...receipt, outcome: 'existing' });
      expect(await adapter.find('jp:SPV-2026-999999')).toBeUndefined();
    });

    it('keeps the order of classification', async () => {
      const { adapter, posts } = await make();
      await adapter.deliver(sampleDelivery());

      expect((await posts())[0]?.classification).toEqual(['KK/U63', 'GBN/103/45']);
    });

    it('holds the bytes whose checksums it was told', async () => {
      const { adapter, posts } = await make();
      const delivery = sampleDelivery();
      await adapter.deliver(delivery);

      const sums = delivery.documents.map(({ sha256 }) => ({ stated: sha256, actual: sha256 }));
      expect((await posts())[0]?.checksums).toEqual(sums);
    });

    it('shields the person, the documents and the name in the public title of an exempt post', async () => {
      const { adapter, posts } = await make();
      await adapter.deliver(sampleDelivery({ exempt: true }));

      const [post] = await posts();
      expect(post?.correspondents).toContainEqual({ name: 'Kari Vakkerblomst', shielded: true });
      expect(post?.documentAccessCodes).toEqual(['UO', 'UO']);
      expect(post?.publicTitle).toBe('Søknad om skjenkebevilling - *****');
    });

    it('shields nothing in an open post', async () => {
      const { adapter, posts } = await make();
      await adapter.deliver(sampleDelivery());

      const [post] = await posts();
      expect(post?.correspondents.some(({ shielded }) => shielded)).toBe(false);
      expect(post?.documentAccessCodes).toEqual([undefined, undefined]);
    });

    it.each([
      ['bytes of a document are missing', (delivery: ArchiveDelivery) => ({ ...delivery, documents: delivery.documents.slice(0, 1) })],
      ['bytes do not match their checksum', (delivery: ArchiveDelivery) => ({ ...delivery, documents: changedBytes(delivery) })],
      ['a title would need repair', (delivery: ArchiveDelivery) => withPlan(delivery, { tittel: 'SV: søknad.' })],
      ['an exempt post shows a name', (delivery: ArchiveDelivery) => withPlan(delivery, { skjerming: SHIELDING })],
    ])('refuses the delivery for good when %s, and files nothing', async (_reason, broken) => {
      const { adapter, posts } = await make();

      const refusal: unknown = await adapter.deliver(broken(sampleDelivery())).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ArchiveRejectedError);
      expect((refusal as ArchiveRejectedError).reasons).not.toEqual([]);
      expect(`${String(refusal)} ${(refusal as ArchiveRejectedError).reasons.join(' ')}`).not.toMatch(/Vakkerblomst|12838510068/);
      expect(await posts()).toEqual([]);
    });
  });
}

const SHIELDING: PlannedShielding = { tilgangskode: 'UO', hjemmel: 'Offl. § 13 jf. fvl. § 13 første ledd nr. 1' };

/** A delivery as the core plans it: a person's application with one attachment. Synthetic throughout. */
export function sampleDelivery({ exempt = false, submission = 0 } = {}): ArchiveDelivery {
  const reference = `SPV-2026-${String(123 + submission).padStart(6, '0')}`;
  const documents = [`søknad ${reference}`, `plantegning ${reference}`].map((text, index) => {
    const bytes = new TextEncoder().encode(text);
    return { nummer: index + 1, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return { plan: samplePlan(reference, submission, exempt), documents };
}

function samplePlan(reference: string, submission: number, exempt: boolean): ArchivePlan {
  const name = exempt ? '*****' : 'Kari Vakkerblomst';
  const skjerming = exempt ? { skjerming: SHIELDING } : {};
  return {
    keys: {
      system: 'Sporvalg',
      saksmappe: `sak:1813:7c0d2c0e-9f0c-4c7a-9d1a-${String(submission).padStart(12, '0')}`,
      journalpost: `jp:${reference}`,
    },
    saksmappe: {
      tittel: 'Bevilling - Kari Vakkerblomst',
      offentligTittel: `Bevilling - ${name}`,
      arkivdel: 'SAK',
      mappetype: 'SAK',
      klassifikasjon: [
        { system: 'KK', klasse: 'U63', tittel: 'Skjenkesaker', skjermet: false },
        { system: 'GBN', klasse: '103/45', skjermet: false },
      ],
      saksdato: '2026-11-20',
      administrativEnhet: 'NAERING',
      journalenhet: 'POST',
      saksstatus: 'B',
      ...skjerming,
    },
    journalpost: {
      tittel: 'Søknad om skjenkebevilling - Kari Vakkerblomst',
      offentligTittel: `Søknad om skjenkebevilling - ${name}`,
      journalposttype: 'I',
      journalstatus: 'J',
      dokumentetsDato: '2026-11-20',
      mottattDato: '2026-11-20T21:45:00+01:00',
      journalenhet: 'POST',
      korrespondanseparter: sampleCorrespondents(exempt),
      ...skjerming,
    },
    documents: [
      { ...sampleDocument(reference, 1), rolle: 'H', content: { kind: 'application', pages: 'all' }, ...skjerming },
      { ...sampleDocument(reference, 2), rolle: 'V', content: { kind: 'attachment', attachmentId: 'a1' }, ...skjerming },
    ],
  };
}

function sampleCorrespondents(exempt: boolean): readonly PlannedCorrespondent[] {
  return [
    { type: 'EA', navn: 'Kari Vakkerblomst', personId: '12838510068', erPerson: true, skjermet: exempt, behandlingsansvarlig: false },
    { type: 'IM', navn: 'Brønnøy kommune', erPerson: false, skjermet: false, behandlingsansvarlig: true, administrativEnhet: 'NAERING' },
  ];
}

function sampleDocument(reference: string, nummer: number) {
  const [tittel, dokumenttype, name] =
    nummer === 1 ? (['Søknad om skjenkebevilling', 'SØKNAD', 'soknad'] as const) : (['Plantegning', 'TEGNING', 'plantegning'] as const);
  return {
    key: `dok:${reference}:${nummer}`,
    nummer,
    tittel,
    dokumenttype,
    filnavn: `${tittel}.pdf`,
    referanse: `0${nummer}-${name}.pdf`,
    variantformat: nummer === 1 ? 'A' : 'P',
    format: nummer === 1 ? 'PDF/A' : 'PDF',
    mimeType: 'application/pdf',
  } as const;
}

function withPlan(delivery: ArchiveDelivery, journalpost: Partial<ArchivePlan['journalpost']>): ArchiveDelivery {
  const { plan } = delivery;
  return { ...delivery, plan: { ...plan, journalpost: { ...plan.journalpost, ...journalpost } } };
}

function changedBytes({ documents }: ArchiveDelivery): ArchiveDelivery['documents'] {
  return documents.map((document) => (document.nummer === 2 ? { ...document, bytes: new Uint8Array([1, 2, 3]) } : document));
}
