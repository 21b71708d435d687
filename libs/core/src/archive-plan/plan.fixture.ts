import type { ArchiveProfile } from '../definition/archive-config.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import type { Submission } from '../application/submission.js';
import type { ArchiveReading } from '../application/archive-reading.js';
import { readPath } from '../expressions/data-path.js';

/** For tests: a profile of an open service. */
export const OPEN_PROFILE: ArchiveProfile = {
  tracks: ['servering', 'skjenk'],
  saksmappe: { tittel: 'Bevilling - {stedet.navn} - {virksomhet.navn}', offentligTittel: 'Bevilling - {stedet.navn} - {virksomhet.navn}' },
  journalpost: {
    tittel: 'Søknad om serverings- og skjenkebevilling',
    offentligTittel: 'Søknad om serverings- og skjenkebevilling',
    dokumenttype: 'SØKNAD',
  },
  klassifikasjon: [
    { system: 'KK', klasse: 'U63', tittel: 'Skjenkesaker' },
    { system: 'GBN', klasse: '{stedet.gardsnummer}/{stedet.bruksnummer}' },
  ],
  arkivdel: 'SAK',
  mappetype: 'SAK',
  journalenhet: 'POST',
  administrativEnhet: 'NAERING',
  journalstatus: 'J',
  saksstatus: 'B',
};

/** A profile exempt from public access, with the applicant's name in its titles. */
export const EXEMPT_PROFILE: ArchiveProfile = {
  ...OPEN_PROFILE,
  tracks: ['skjermet'],
  saksmappe: { tittel: 'Fritak - {soker.navn}', offentligTittel: 'Fritak - {soker.navn}' },
  journalpost: {
    tittel: 'Søknad om fritak - {soker.navn} og {styrer.navn}',
    offentligTittel: 'Søknad om fritak - {soker.navn} og {styrer.navn}',
    dokumenttype: 'SØKNAD',
  },
  skjerming: { tilgangskode: 'UO', hjemmel: 'offl-13' },
};

/** The open profile with a part that is exempt. */
export const SPLIT_PROFILE: ArchiveProfile = {
  ...OPEN_PROFILE,
  skjermetDel: {
    sider: ['okonomi', 'personer'],
    offentligeFelter: ['styrer'],
    tittel: 'Opplysninger unntatt offentlighet',
    dokumenttype: 'SØKNAD',
    skjerming: { tilgangskode: 'UO', hjemmel: 'offl-13' },
  },
};

export function effective(changes: Partial<EffectiveDefinition> = {}): EffectiveDefinition {
  const base = {
    service: { id: 'skjenkebevilling' },
    pages: {
      personer: {
        id: 'personer',
        layout: [{ id: 'styrer', type: 'PersonLookup', dataModelBindings: { person_lookup_name: 'styrer.navn' } }],
      },
    },
    municipality: { number: '1813', name: 'Brønnøy' },
    parameters: {},
    archive: {
      profiles: [OPEN_PROFILE, EXEMPT_PROFILE],
      attachments: {
        plantegning: { tittel: 'Plantegning', dokumenttype: 'TEGNING' },
        skatteattest: { tittel: 'Skatteattest', dokumenttype: 'KORR', skjerming: { tilgangskode: 'UO', hjemmel: 'offl-13' } },
      },
    },
    legalBases: [
      { id: 'offl-13', text: 'Gammel tekst', source: 's', validFrom: '2009-01-01', validTo: '2025-12-31', verified: true },
      { id: 'offl-13', text: 'Offl. § 13 jf. fvl. § 13 første ledd nr. 1', source: 's', validFrom: '2026-01-01', verified: true },
    ],
    municipalityArchive: {
      adapter: 'folder',
      formatCodes: { 'application/pdf': 'RA-PDF' },
      defaultSkjerming: { tilgangskode: '13', hjemmel: 'offl-13' },
    },
    ...changes,
  };
  return base as unknown as EffectiveDefinition;
}

export const ANSWERS = {
  stedet: { navn: 'havna kro', gardsnummer: '103', bruksnummer: '45', dato: '2027-02-13' },
  virksomhet: { navn: 'Havna Kro AS' },
  styrer: { navn: 'Ola Lystigbekk' },
};

export function submission(changes: Partial<Submission> = {}): Submission {
  return {
    id: '7c0d2c0e-9f0c-4c7a-9d1a-0d1c5a6b7e01',
    reference: 'SPV-2026-000123',
    serviceId: 'skjenkebevilling',
    definitionVersion: '1.0.0',
    definitionHash: 'h',
    municipalityNumber: '1813',
    tracks: ['servering', 'skjenk'],
    applicant: {
      type: 'organisation',
      name: 'Havna Kro AS',
      personId: '12838510068',
      personName: 'Kari Vakkerblomst',
      organisationNumber: '310000000',
      role: 'DAGL',
    },
    language: 'nb',
    answers: ANSWERS,
    attachments: [],
    promisedLater: [],
    facts: [],
    unconfirmed: [],
    submittedAt: '2026-11-20T23:30:00.000Z',
    ...changes,
  };
}

export const PERSON = { type: 'person', name: 'Kari Vakkerblomst', personId: '12838510068', personName: 'Kari Vakkerblomst' } as const;

export function attachment(nodeKey: string, fileName = 'fil.pdf', mimeType = 'application/pdf') {
  return { id: `id-${nodeKey}-${fileName}`, nodeKey, fileName, mimeType, sizeBytes: 10, sha256: '0'.repeat(64) };
}

export function display(path: string): string {
  const value = readPath(ANSWERS, path);
  return typeof value === 'string' ? value : '';
}

/** How the fixture's application reads. */
export const reading: ArchiveReading = { display, pages: ['sporvalg', 'stedet', 'personer', 'okonomi', 'erklaeringer'] };
