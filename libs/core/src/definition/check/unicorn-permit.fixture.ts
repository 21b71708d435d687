declare global {
  interface ImportMeta {
    glob(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, unknown>;
  }
}

/** The JSON Schemas of `schemas/`, as the command line reads them from disk. */
export const definitionSchemas = Object.values(
  import.meta.glob('../../../../../schemas/*.schema.json', { eager: true, import: 'default' }),
);

/**
 * A whole, faultless definitions folder for a service nobody offers: permission to keep a unicorn.
 * Small enough to read, with one of most things the checks look at.
 */
export function unicornFiles(): Map<string, string> {
  return new Map(Object.entries(FILES).map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`]));
}

/** The same with one file changed; the file is laid out again, so that lines can be found by their text. */
export function unicornFilesWith(path: string, change: (value: Json) => void): Map<string, string> {
  const files = unicornFiles();
  const value = JSON.parse(files.get(path) ?? '{}') as Json;
  change(value);
  return files.set(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** A JSON value that tests reach into. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

const TEXTS: Readonly<Record<string, readonly [nb: string, nn: string, en: string]>> = {
  title: ['Hold av enhjørning', 'Hald av einhjørning', 'Keeping a unicorn'],
  'start.heading': ['Før du søker', 'Før du søkjer', 'Before you apply'],
  'start.body': ['Du trenger et beite.', 'Du treng eit beite.', 'You need a pasture.'],
  'track.stall': ['Enhjørning på stall', 'Einhjørning på stall', 'Unicorn in a stable'],
  'track.vill': ['Vill enhjørning', 'Vill einhjørning', 'Wild unicorn'],
  'reason.stall': ['Du har en enhjørning hjemme.', 'Du har ein einhjørning heime.', 'You keep a unicorn at home.'],
  'reason.vill': ['Du mater en vill enhjørning.', 'Du matar ein vill einhjørning.', 'You feed a wild unicorn.'],
  'guidance.ingen': ['Du trenger ikke søke.', 'Du treng ikkje søkje.', 'You need not apply.'],
  'page.sporvalg': ['Hva gjelder det?', 'Kva gjeld det?', 'What is it about?'],
  'page.dyret': ['Enhjørningen', 'Einhjørningen', 'The unicorn'],
  'page.vedlegg': ['Vedlegg', 'Vedlegg', 'Attachments'],
  'q.harEnhjorning': ['Har du en enhjørning?', 'Har du ein einhjørning?', 'Do you have a unicorn?'],
  'q.bosted': ['Hvor bor den?', 'Kvar bur han?', 'Where does it live?'],
  'q.navn': ['Hva heter den?', 'Kva heiter han?', 'What is it called?'],
  'q.eier': ['Hvem eier den?', 'Kven eig han?', 'Who owns it?'],
  'q.eiere': ['Eiere', 'Eigarar', 'Owners'],
  'q.andel': ['Eierandel', 'Eigardel', 'Share'],
  'q.bilde': ['Bilde av hornet', 'Bilete av hornet', 'Picture of the horn'],
  'q.epost': ['E-post', 'E-post', 'E-mail'],
  ja: ['Ja', 'Ja', 'Yes'],
  nei: ['Nei', 'Nei', 'No'],
  stall: ['På stall', 'På stall', 'In a stable'],
  skogen: ['I skogen', 'I skogen', 'In the forest'],
  'feil.andel': ['Andelen kan ikke være over 100.', 'Delen kan ikkje vere over 100.', 'The share cannot be above 100.'],
  'kontroll.navn': ['Navn', 'Namn', 'Name'],
  'kontroll.ok': ['I orden', 'I orden', 'Fine'],
  'kontroll.feil': ['Mangler', 'Manglar', 'Missing'],
};

const PART_TEXTS = ['q.epost'];

function texts(index: 0 | 1 | 2, language: string, ids: readonly string[]): Json {
  return { language, resources: ids.map((id) => ({ id, value: TEXTS[id]?.[index] ?? '' })) };
}

const OWN_TEXTS = Object.keys(TEXTS).filter((id) => !PART_TEXTS.includes(id));
const LEGAL = { tilgangskode: 'UO', hjemmel: 'hornloven-1' };
const TITLES = { tittel: 'Enhjørning - {dyret.navn}', offentligTittel: 'Enhjørning - {dyret.navn}' };
const ANSWERED = {
  sporvalg: { harEnhjorning: true, bosted: 'stall' },
  dyret: { navn: 'Glitter', eiere: [] },
  kontakt: { epost: 'kari@example.no' },
};

const FILES: Readonly<Record<string, Json>> = {
  'shared/legal-bases.json': [{ id: 'hornloven-1', text: 'hornloven § 1', source: 'Lovdata', validFrom: '2020-01-01', verified: true }],
  'shared/rates/2026.json': { year: 2026, source: 'Horndirektoratet', verified: true, rates: { horn: 12000 } },
  'shared/parts/kontakt/layout.json': {
    layout: [
      {
        id: 'epost',
        type: 'Input',
        required: true,
        textResourceBindings: { title: 'q.epost' },
        dataModelBindings: { simpleBinding: '$.epost' },
      },
    ],
  },
  'shared/parts/kontakt/texts/nb.json': texts(0, 'nb', PART_TEXTS),
  'shared/parts/kontakt/texts/nn.json': texts(1, 'nn', PART_TEXTS),
  'shared/parts/kontakt/texts/en.json': texts(2, 'en', PART_TEXTS),
  'municipalities/1813.json': {
    number: '1813',
    name: 'Brønnøy',
    organisationNumber: '964983291',
    contact: { email: 'post@example.no', phone: '75 01 20 00', address: 'Rådhuset', web: 'https://example.no' },
    accessibilityStatementUrl: 'https://example.no/tilgjengelighet',
    privacyUrl: 'https://example.no/personvern',
    languages: ['nb', 'nn', 'en'],
    services: { enhjorning: { tracks: ['stall', 'vill'] } },
    parameters: { 'enhjorning.maksAntall': 3 },
    archive: { adapter: 'folder', formatCodes: { 'application/pdf': 'RA-PDF' }, defaultSkjerming: LEGAL },
  },
  'enhjorning/service.json': {
    $schema: '../../schemas/service.schema.json',
    id: 'enhjorning',
    version: '1.0.0',
    title: 'title',
    startPage: [{ heading: 'start.heading', body: 'start.body' }],
    applicants: ['person'],
    trackSelection: {
      page: 'sporvalg',
      outcomes: [
        { when: ['not', ['dataModel', 'sporvalg.harEnhjorning']], guidance: 'guidance.ingen' },
        { when: ['equals', ['component', 'bosted'], 'stall'], tracks: ['stall'], reason: 'reason.stall' },
        { when: ['equals', ['dataModel', 'sporvalg.bosted'], 'skogen'], tracks: ['vill'], reason: 'reason.vill' },
      ],
    },
    tracks: [
      { id: 'stall', title: 'track.stall', applicants: ['person'], pages: ['dyret', 'vedlegg'], attachments: ['bilde'] },
      { id: 'vill', title: 'track.vill', applicants: ['person'], pages: ['dyret'], attachments: [] },
    ],
    pageOrder: ['sporvalg', 'dyret', 'vedlegg'],
    legalBases: ['hornloven-1'],
    retention: { draftDays: 90, deliveredDays: 30 },
  },
  'enhjorning/model.schema.json': {
    type: 'object',
    additionalProperties: false,
    properties: {
      sporvalg: {
        type: 'object',
        properties: { harEnhjorning: { type: 'boolean' }, bosted: { type: 'string', enum: ['stall', 'skogen'] } },
      },
      kontakt: { type: 'object', properties: { epost: { type: 'string', format: 'email' } } },
      dyret: {
        type: 'object',
        properties: {
          navn: { type: 'string', minLength: 2, maxLength: 80 },
          antall: { type: 'integer' },
          eiere: { type: 'array', items: { $ref: '#/$defs/eier' } },
        },
      },
      gebyr: { type: 'object', properties: { estimat: { type: 'number' } } },
    },
    $defs: {
      eier: {
        type: 'object',
        properties: {
          nummer: { type: 'string', format: 'fodselsnummer' },
          navn: { type: 'string' },
          andel: { type: 'integer', maximum: 500 },
        },
      },
    },
  },
  'enhjorning/pages/sporvalg.json': {
    data: {
      layout: [
        {
          id: 'harEnhjorning',
          type: 'RadioButtons',
          required: true,
          optionsId: 'jaNei',
          textResourceBindings: { title: 'q.harEnhjorning' },
          dataModelBindings: { simpleBinding: 'sporvalg.harEnhjorning' },
        },
        {
          id: 'bosted',
          type: 'RadioButtons',
          required: true,
          hidden: ['notEquals', ['dataModel', 'sporvalg.harEnhjorning'], true],
          optionsId: 'bosted',
          textResourceBindings: { title: 'q.bosted' },
          dataModelBindings: { simpleBinding: 'sporvalg.bosted' },
        },
      ],
    },
  },
  'enhjorning/pages/dyret.json': {
    data: {
      layout: [
        {
          id: 'navn',
          type: 'Input',
          required: true,
          textResourceBindings: { title: 'q.navn' },
          dataModelBindings: { simpleBinding: 'dyret.navn' },
        },
        {
          id: 'eiere',
          type: 'RepeatingGroup',
          children: ['eier', 'andel'],
          maxCount: 5,
          textResourceBindings: { title: 'q.eiere' },
          dataModelBindings: { group: 'dyret.eiere' },
        },
        {
          id: 'eier',
          type: 'PersonLookup',
          textResourceBindings: { title: 'q.eier' },
          dataModelBindings: { person_lookup_ssn: 'dyret.eiere.nummer', person_lookup_name: 'dyret.eiere.navn' },
        },
        {
          id: 'andel',
          type: 'Input',
          textResourceBindings: { title: 'q.andel' },
          dataModelBindings: { simpleBinding: 'dyret.eiere.andel' },
        },
        { part: 'kontakt', bind: 'kontakt' },
      ],
    },
  },
  'enhjorning/pages/vedlegg.json': {
    data: {
      hidden: ['not', ['dataModel', 'spor.stall']],
      layout: [
        {
          id: 'bilde',
          type: 'FileUpload',
          maxFileSizeInMB: 10,
          minNumberOfAttachments: 1,
          maxNumberOfAttachments: 2,
          textResourceBindings: { title: 'q.bilde' },
        },
      ],
    },
  },
  'enhjorning/options/jaNei.json': [
    { value: true, label: 'ja' },
    { value: false, label: 'nei' },
  ],
  'enhjorning/options/bosted.json': [
    { value: 'stall', label: 'stall' },
    { value: 'skogen', label: 'skogen' },
  ],
  'enhjorning/texts/nb.json': texts(0, 'nb', OWN_TEXTS),
  'enhjorning/texts/nn.json': texts(1, 'nn', OWN_TEXTS),
  'enhjorning/texts/en.json': texts(2, 'en', OWN_TEXTS),
  'enhjorning/validation.json': {
    validations: { 'dyret.eiere.andel': [{ message: 'feil.andel', condition: ['greaterThan', ['dataModel', 'dyret.eiere.andel'], 100] }] },
  },
  'enhjorning/calculation.json': {
    calculations: { 'gebyr.estimat': { expression: ['multiply', ['frontendSettings', 'sats.horn'], ['frontendSettings', 'maksAntall']] } },
  },
  'enhjorning/checks.json': {
    checks: [
      {
        id: 'navn',
        title: 'kontroll.navn',
        passes: ['notEquals', ['dataModel', 'dyret.navn'], null],
        onFailure: 'feil',
        textPassed: 'kontroll.ok',
        textFailed: 'kontroll.feil',
        evidence: ['dyret.navn'],
      },
    ],
  },
  'enhjorning/prefill.json': { krr: { email: 'kontakt.epost' } },
  'enhjorning/archive.json': {
    profiles: [
      {
        tracks: ['stall', 'vill'],
        saksmappe: TITLES,
        journalpost: { ...TITLES, dokumenttype: 'SØKNAD' },
        klassifikasjon: [{ system: 'K-kode', klasse: 'X01' }],
        arkivdel: 'SAK',
        mappetype: 'SAK',
        journalenhet: 'NAT',
        administrativEnhet: 'NAT',
        journalstatus: 'M',
        saksstatus: 'B',
        skjermetDel: {
          sider: ['dyret'],
          offentligeFelter: ['navn', 'eier'],
          tittel: 'Opplysninger unntatt offentlighet',
          dokumenttype: 'SØKNAD',
          skjerming: LEGAL,
        },
      },
    ],
    attachments: { bilde: { tittel: 'Bilde av hornet', dokumenttype: 'VEDLEGG', skjerming: LEGAL } },
  },
  'enhjorning/examples/stall.vanlig.json': {
    municipality: '1813',
    today: '2026-11-20',
    language: 'nb',
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    answers: ANSWERED,
    attachments: [{ nodeKey: 'bilde', fileName: 'horn.pdf', mimeType: 'application/pdf', sizeBytes: 1000 }],
    expect: { tracks: ['stall'], visiblePages: ['sporvalg', 'dyret', 'vedlegg'], errors: [] },
  },
  'enhjorning/examples/vill.vanlig.json': {
    municipality: '1813',
    today: '2026-11-20',
    language: 'nb',
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    answers: { ...ANSWERED, sporvalg: { harEnhjorning: true, bosted: 'skogen' } },
    attachments: [],
    expect: { tracks: ['vill'], errors: [] },
  },
};
