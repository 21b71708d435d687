import type { ComponentNode } from '../definition/component.js';
import type { FormDefinition } from '../definition/definition.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import type { Expression } from '../definition/expression-json.js';
import type { Texts } from '../definition/text.js';
import type { ApplicationInput } from './application.js';

/** A made-up service for the tests: a permit to keep dragons. */

const model = (path: string): Expression => ['dataModel', path];
const unless = (condition: Expression): Expression => ['not', condition];

function input(id: string, path: string, more: Partial<ComponentNode> = {}): ComponentNode {
  return { id, type: 'Input', dataModelBindings: { simpleBinding: path }, textResourceBindings: { title: `felt.${id}` }, ...more };
}

const selection: readonly ComponentNode[] = [
  { id: 'sporvalg-tittel', type: 'Heading', textResourceBindings: { title: 'page.sporvalg' } },
  input('formaal', 'sporvalg.formaal', { type: 'RadioButtons', optionsId: 'formaal', required: true }),
  input('skalFly', 'sporvalg.skalFly', {
    type: 'RadioButtons',
    optionsId: 'ja-nei',
    required: true,
    hidden: ['notEquals', model('sporvalg.formaal'), 'hold'],
  }),
];

const owner: readonly ComponentNode[] = [
  { id: 'eier-gruppe', type: 'Group', children: ['navn', 'epost', 'fodt'], textResourceBindings: { title: 'gruppe.eier' } },
  input('navn', 'eier.navn', { required: true }),
  input('epost', 'eier.epost'),
  input('fodt', 'eier.fodt', { type: 'Datepicker' }),
  {
    id: 'virksomhet',
    type: 'OrganizationLookup',
    hidden: ['equals', ['frontendSettings', 'sokertype'], 'person'],
    required: true,
    textResourceBindings: { title: 'felt.virksomhet' },
    dataModelBindings: {
      organization_lookup_orgnr: 'virksomhet.organisasjonsnummer',
      organization_lookup_name: 'virksomhet.navn',
      address: 'virksomhet.adresse',
      postalCode: 'virksomhet.postnummer',
      city: 'virksomhet.poststed',
      bankrupt: 'virksomhet.konkurs',
    },
  },
];

const dragons: readonly ComponentNode[] = [
  {
    id: 'drager',
    type: 'RepeatingGroup',
    children: ['dragenavn', 'hoder', 'pusterIld', 'brannvern', 'egg', 'dragepass'],
    minCount: 1,
    maxCount: 3,
    dataModelBindings: { group: 'drager' },
    textResourceBindings: { title: 'gruppe.drager' },
    rowTitle: ['concat', model('drager.navn'), ', ', ['displayValue', 'hoder']],
    hiddenRow: ['equals', model('drager.navn'), 'skjult'],
  },
  input('dragenavn', 'drager.navn', { required: true }),
  input('hoder', 'drager.hoder', { formatting: { unit: 'hoder' } }),
  input('pusterIld', 'drager.pusterIld', { type: 'RadioButtons', optionsId: 'ja-nei' }),
  input('brannvern', 'drager.brannvern', {
    type: 'TextArea',
    required: true,
    hidden: unless(['equals', ['component', 'pusterIld'], true]),
  }),
  {
    id: 'egg',
    type: 'RepeatingGroup',
    children: ['vekt'],
    dataModelBindings: { group: 'drager.egg' },
    textResourceBindings: { title: 'gruppe.egg' },
  },
  input('vekt', 'drager.egg.vekt', { required: true }),
  {
    id: 'dragepass',
    type: 'FileUpload',
    textResourceBindings: { title: 'felt.dragepass' },
    minNumberOfAttachments: 0,
    maxNumberOfAttachments: 1,
    displayMode: 'list',
  },
];

const flight: readonly ComponentNode[] = [
  input('hoyde', 'flyging.hoyde', { required: true }),
  input('apningstid', 'flyging.tider', { type: 'OpeningHours' }),
  input('start', 'flyging.start', { type: 'TimePicker' }),
  {
    id: 'forsikring',
    type: 'FileUpload',
    textResourceBindings: { title: 'felt.forsikring' },
    minNumberOfAttachments: 1,
    maxNumberOfAttachments: 2,
    maxFileSizeInMB: 1,
    validFileEndings: '.pdf,.png',
    hasCustomFileEndings: true,
    allowLater: true,
    displayMode: 'list',
  },
];

const exhibition: readonly ComponentNode[] = [
  input('sted', 'utstilling.sted', { required: true }),
  input('dato', 'utstilling.dato', { type: 'Datepicker', required: true }),
  input('hensyn', 'utstilling.hensyn', { type: 'Checkboxes', optionsId: 'hensyn' }),
];

const day = {
  type: 'object',
  properties: { fra: { type: 'string', format: 'time' }, til: { type: 'string', format: 'time' }, stengt: { type: 'boolean' } },
};

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['eier'],
  properties: {
    sporvalg: { type: 'object', properties: { formaal: { enum: ['hold', 'utstilling', 'kosedyr'] }, skalFly: { type: 'boolean' } } },
    eier: {
      type: 'object',
      required: ['navn'],
      properties: {
        navn: { type: 'string', maxLength: 20 },
        epost: { type: 'string', format: 'email' },
        fodt: { type: 'string', format: 'date' },
      },
    },
    virksomhet: { type: 'object' },
    drager: { type: 'array', items: { $ref: '#/$defs/drage' } },
    flyging: {
      type: 'object',
      properties: {
        hoyde: { type: 'integer', minimum: 1, maximum: 3000 },
        start: { type: 'string', format: 'time' },
        tider: { type: 'object', properties: { mandag: { ...day, dependentRequired: { fra: ['til'] } }, sondag: day } },
      },
    },
    utstilling: {
      type: 'object',
      properties: { sted: { type: 'string' }, dato: { type: 'string', format: 'date' }, hensyn: { type: 'string' } },
    },
    gebyr: { type: 'object', properties: { sum: { type: 'integer' } } },
    spor: { type: 'object' },
  },
  $defs: {
    drage: {
      type: 'object',
      required: ['navn'],
      properties: {
        altinnRowId: { type: 'string' },
        navn: { type: 'string' },
        hoder: { type: 'integer', minimum: 1, maximum: 7 },
        pusterIld: { type: 'boolean' },
        brannvern: { type: 'string', minLength: 5 },
        egg: { type: 'array', items: { type: 'object', properties: { altinnRowId: { type: 'string' }, vekt: { type: 'number' } } } },
        dobbelt: { type: 'number' },
      },
    },
  },
};

const words: Readonly<Record<string, string>> = {
  tittel: 'Tillatelse til å holde drage',
  'page.sporvalg': 'Hva gjelder det?',
  'page.eier': 'Eier',
  'page.drager': 'Drager',
  'page.flyging': 'Flyging',
  'page.utstilling': 'Utstilling',
  'felt.formaal': 'Hva vil du gjøre?',
  'felt.skalFly': 'Skal dragen fly?',
  'felt.navn': 'Navn',
  'felt.hoder': 'Antall hoder',
  'felt.hoyde': 'Største høyde',
  'felt.forsikring': 'Forsikringsbevis',
  'gruppe.drager': 'Dragene dine',
  'valg.hold': 'Holde drage',
  'valg.utstilling': 'Stille ut drage',
  'valg.kosedyr': 'Ha en kosedyrdrage',
  'valg.ja': 'Ja',
  'valg.nei': 'Nei',
  'hensyn.barn': 'Barn kommer',
  'hensyn.hoy': 'Det er høy i nærheten',
  'grunn.hold': 'Du vil holde drage.',
  'grunn.fly': 'Du vil holde drage som flyr.',
  'grunn.utstilling': 'Du vil stille ut.',
  'veiledning.kosedyr': 'Du trenger ikke tillatelse.',
  'regel.barnslig': 'En drage med mange hoder trenger tilsyn.',
};

const texts: Texts = {
  ...Object.fromEntries(Object.entries(words).map(([id, value]) => [id, { id, value }])),
  'regel.hoder': {
    id: 'regel.hoder',
    value: '{0} har for mange hoder. Kommunen tillater {1}.',
    variables: [
      { key: 'drager.navn', dataSource: 'dataModel.default' },
      { key: 'maksHoder', dataSource: 'applicationSettings' },
    ],
  },
};

const formDefinition: FormDefinition = {
  service: {
    id: 'dragehold',
    version: '1.0.0',
    title: 'tittel',
    startPage: [],
    applicants: ['person', 'organisation'],
    trackSelection: {
      page: 'sporvalg',
      outcomes: [
        { when: ['equals', model('sporvalg.formaal'), 'kosedyr'], guidance: 'veiledning.kosedyr' },
        { when: ['equals', model('sporvalg.skalFly'), true], tracks: ['stall', 'flyging'], reason: 'grunn.fly' },
        { when: ['equals', model('sporvalg.formaal'), 'hold'], tracks: ['stall'], reason: 'grunn.hold' },
        { when: true, tracks: ['utstilling'], reason: 'grunn.utstilling' },
      ],
    },
    tracks: [
      {
        id: 'stall',
        title: 'spor.stall',
        applicants: ['person', 'organisation'],
        pages: ['eier', 'drager'],
        attachments: [],
        combinableWith: ['flyging'],
      },
      {
        id: 'flyging',
        title: 'spor.flyging',
        applicants: ['person', 'organisation'],
        pages: ['eier', 'drager', 'flyging'],
        attachments: ['forsikring'],
      },
      { id: 'utstilling', title: 'spor.utstilling', applicants: ['person'], pages: ['eier', 'utstilling'], attachments: [] },
    ],
    pageOrder: ['eier', 'drager', 'flyging', 'utstilling'],
    legalBases: [],
    retention: { draftDays: 30, deliveredDays: 30 },
  },
  hash: '0'.repeat(64),
  model: schema,
  pages: {
    sporvalg: { id: 'sporvalg', layout: selection },
    eier: { id: 'eier', layout: owner },
    drager: { id: 'drager', layout: dragons },
    flyging: { id: 'flyging', layout: flight },
    utstilling: { id: 'utstilling', layout: exhibition },
  },
  texts: { nb: texts },
  options: {
    formaal: ['hold', 'utstilling', 'kosedyr'].map((value) => ({ value, label: `valg.${value}` })),
    'ja-nei': [
      { value: true, label: 'valg.ja' },
      { value: false, label: 'valg.nei' },
    ],
    hensyn: ['barn', 'hoy'].map((value) => ({ value, label: `hensyn.${value}` })),
  },
  validations: [
    {
      path: 'drager.hoder',
      message: 'regel.hoder',
      condition: ['greaterThan', model('drager.hoder'), ['frontendSettings', 'maksHoder']],
      severity: 'error',
    },
    { path: 'drager.hoder', message: 'regel.barnslig', condition: ['greaterThan', model('drager.hoder'), 2], severity: 'warning' },
  ],
  calculations: [
    { path: 'gebyr.sum', expression: ['multiply', ['count', model('drager')], ['frontendSettings', 'sats.drage']] },
    { path: 'drager.dobbelt', expression: ['multiply', model('drager.hoder'), 2] },
  ],
  prefill: { folkeregisteret: { navn: 'eier.navn' } },
  municipality: {
    number: '9999',
    name: 'Dragevik',
    organisationNumber: '310000000',
    contact: { email: 'post@example.org', phone: '22222222', address: 'Drageveien 1', web: 'https://example.org' },
    accessibilityStatementUrl: 'https://example.org',
    privacyUrl: 'https://example.org',
    languages: ['nb'],
  },
  parameters: { maksHoder: 3, 'sats.drage': 100 },
};

export const dragehold: EffectiveDefinition = {
  ...formDefinition,
  checks: [],
  legalBases: [],
  archive: { profiles: [], attachments: {} },
  municipalityArchive: { adapter: 'folder', formatCodes: {}, defaultSkjerming: { tilgangskode: 'UO', hjemmel: 'offl-26-5' } },
};

/** The definition with some parts replaced. */
export function drageholdWith(changes: Partial<EffectiveDefinition>): EffectiveDefinition {
  return { ...dragehold, ...changes };
}

export function applicationInput(answers: ApplicationInput['answers'], more: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    answers,
    attachments: [],
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
    ...more,
  };
}
