import type {
  ArchiveAttachment,
  ArchiveConfig,
  ArchiveProfile,
  Klassifikasjon,
  Medavsender,
  SkjermetDel,
  Skjerming,
} from './archive-config.js';
import { COMPONENT_TYPES, type ComponentNode, type Option, type RegisterOptions, type RowOptions } from './component.js';
import type { Example, ExampleAttachment, ExampleExpectation } from './example.js';
import type { Municipality, MunicipalityArchive, MunicipalityOption } from './municipality.js';
import { PREFILL_LIST_SOURCES, type Prefill, type PrefillList } from './prefill.js';
import type { LegalBasis, Rates } from './reference-data.js';
import type { CheckRule } from './rules.js';
import type { PageGroup, ServiceManifest, StartPageSection, Track, TrackSelection } from './service.js';
import {
  anything,
  dynamic,
  expression,
  fields,
  flag,
  isObject,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  scalar,
  text,
  type Check,
} from './shape.js';
import { gridRow, shownShapes } from './shown-shapes.js';
import type { SubformColumn, WrittenSubform } from './subform.js';
import type { TextResource, TextVariable } from './text.js';

const texts = list(text);
const parties = list(oneOf('person', 'organisation'));
const whenTrue: Check = (value, at) => (value === true ? undefined : expression(value, at));

const outcome: Check = (value, at) => {
  fields<{ when: unknown; tracks?: unknown; guidance?: unknown; reason?: unknown }>({
    when: whenTrue,
    tracks: optional(texts),
    guidance: optional(text),
    reason: optional(text),
  })(value, at);
  const found = value as Readonly<Record<string, unknown>>;
  if (found['guidance'] !== undefined) return;
  fields<{ tracks: unknown; reason: unknown }>({ tracks: texts, reason: text })(value, at);
};

export const manifestShape = fields<ServiceManifest>({
  id: text,
  version: text,
  title: text,
  description: optional(text),
  startPage: list(fields<StartPageSection>({ heading: text, body: text })),
  words: optional(
    fields<NonNullable<ServiceManifest['words']>>({
      appliesTo: optional(text),
      send: optional(text),
      received: optional(text),
      next: optional(text),
    }),
  ),
  applicants: parties,
  trackSelection: fields<TrackSelection>({ page: text, outcomes: list(outcome) }),
  tracks: list(
    fields<Track>({
      id: text,
      title: text,
      description: optional(text),
      applicants: parties,
      replaces: optional(texts),
      pages: texts,
      attachments: texts,
      combinableWith: optional(texts),
    }),
  ),
  pageOrder: texts,
  pageGroups: optional(list(fields<PageGroup>({ title: text, pages: texts }))),
  legalBases: texts,
  retention: fields<ServiceManifest['retention']>({ draftDays: number, deliveredDays: number }),
});

const optionShape = fields<Option>({ value: scalar, label: text, description: optional(text), helpText: optional(text) });

export const optionsShape = list(optionShape);

const optionsSource: Check = (value, at) => {
  if (value === 'applicant') return;
  const isRows = typeof value === 'object' && value !== null && Object.hasOwn(value, 'group');
  if (!isRows) fields<RegisterOptions>({ register: oneOf('enhetsregisteret'), list: oneOf('subUnits') })(value, at);
  else
    fields<RowOptions>({
      group: text,
      value: text,
      label: dynamic(text),
      description: optional(dynamic(text)),
      helpText: optional(dynamic(text)),
    })(value, at);
};

const plainShape = fields<ComponentNode>({
  id: text,
  type: oneOf(...COMPONENT_TYPES),
  hidden: optional(dynamic(flag)),
  required: optional(dynamic(flag)),
  readOnly: optional(dynamic(flag)),
  textResourceBindings: optional(map(dynamic(text))),
  dataModelBindings: optional(map(text)),
  children: optional(texts),
  optionsId: optional(text),
  options: optional(optionsShape),
  optionFilter: optional(expression),
  sortOrder: optional(oneOf('asc', 'desc')),
  preselectedOptionIndex: optional(number),
  layout: optional(text),
  showAsCard: optional(flag),
  alertOnChange: optional(dynamic(flag)),
  showLabelsInTable: optional(flag),
  tableHeaders: optional(anything),
  tableHeadersMobile: optional(texts),
  sortableColumns: optional(texts),
  pagination: optional(object),
  summaryBinding: optional(text),
  maxLength: optional(number),
  variant: optional(text),
  autocomplete: optional(text),
  formatting: optional(object),
  size: optional(text),
  minDate: optional(dynamic(text)),
  maxDate: optional(dynamic(text)),
  minTime: optional(dynamic(text)),
  maxTime: optional(dynamic(text)),
  format: optional(text),
  simplified: optional(flag),
  crop: optional(object),
  severity: optional(text),
  variantPanel: optional(text),
  value: optional(dynamic(scalar)),
  minCount: optional(dynamic(number)),
  maxCount: optional(dynamic(number)),
  edit: optional(object),
  childPages: optional(object),
  tableColumns: optional(object),
  rowsBefore: optional(list(gridRow)),
  rowsAfter: optional(list(gridRow)),
  stickyHeader: optional(flag),
  validateOnSaveRow: optional(texts),
  rowTitle: optional(expression),
  hiddenRow: optional(expression),
  requiredFields: optional(texts),
  layoutSet: optional(text),
  filter: optional(list(object)),
  maxFileSizeInMB: optional(number),
  minNumberOfAttachments: optional(dynamic(number)),
  maxNumberOfAttachments: optional(dynamic(number)),
  validFileEndings: optional(text),
  hasCustomFileEndings: optional(flag),
  displayMode: optional(text),
  allowLater: optional(flag),
  ...shownShapes,
  style: optional(text),
  groupingIndicator: optional(text),
  headingLevel: optional(number),
  toolbar: optional(object),
  mapId: optional(text),
  centerLocation: optional(object),
  zoom: optional(number),
  layers: optional(list(object)),
  withinMunicipality: optional(flag),
  source: optional(optionsSource),
});

const subformColumn = fields<SubformColumn>({
  headerContent: text,
  cellContent: fields<SubformColumn['cellContent']>({ query: optional(text), value: optional(anything), default: optional(text) }),
});
const subformShape = fields<Pick<WrittenSubform, 'layoutSet' | 'tableColumns' | 'entryDisplayName' | 'showAddButton' | 'showDeleteButton'>>(
  {
    layoutSet: text,
    tableColumns: optional(list(subformColumn)),
    entryDisplayName: optional(expression),
    showAddButton: optional(dynamic(flag)),
    showDeleteButton: optional(dynamic(flag)),
  },
);

/** A component as a page writes it; the columns of a Subform are a list, where those of a group go by id. */
export const componentShape: Check = (value, at) => {
  if (!isObject(value) || value['type'] !== 'Subform') return plainShape(value, at);
  subformShape(value, at);
  const { tableColumns: _columns, ...rest } = value;
  plainShape(rest, at);
};

/** A reference to a form part, standing where a component could. */
export interface PartReference {
  readonly part: string;
  readonly bind: string;
  readonly idPrefix?: string;
}

const partReferenceShape = fields<PartReference>({ part: text, bind: text, idPrefix: optional(text) });

const layoutEntry: Check = (value, at) => {
  const isPart = typeof value === 'object' && value !== null && Object.hasOwn(value, 'part');
  (isPart ? partReferenceShape : componentShape)(value, at);
};

export const pageFileShape = fields<{ data: unknown }>({
  data: fields<{ hidden?: unknown; layout: unknown }>({ hidden: optional(dynamic(flag)), layout: list(layoutEntry) }),
});

export const partLayoutShape = fields<{ layout: unknown }>({ layout: list(componentShape) });

export const textsFileShape = fields<{ language: string; resources: unknown }>({
  language: oneOf('nb', 'nn', 'en', 'sma'),
  resources: list(
    fields<TextResource>({
      id: text,
      value: text,
      variables: optional(list(fields<TextVariable>({ key: text, dataSource: text, defaultValue: optional(text) }))),
    }),
  ),
});

const severity = oneOf('error', 'warning', 'info', 'success');
const ruleBody = { message: optional(text), condition: optional(expression), severity: optional(severity), ref: optional(text) };
const validationRule: Check = (value, at) =>
  typeof value === 'string'
    ? undefined
    : fields<{ message?: unknown; condition?: unknown; severity?: unknown; ref?: unknown }>(ruleBody)(value, at);

export const validationFileShape = fields<{ validations: unknown; definitions?: unknown }>({
  validations: map(list(validationRule)),
  definitions: optional(map(validationRule)),
});

export const calculationFileShape = fields<{ calculations: unknown }>({
  calculations: map(fields<{ expression: unknown }>({ expression })),
});

export const checksFileShape = fields<{ checks: unknown }>({
  checks: list(
    fields<CheckRule>({
      id: text,
      title: text,
      tracks: optional(texts),
      appliesWhen: optional(expression),
      requires: optional(texts),
      passes: expression,
      onFailure: oneOf('feil', 'advarsel'),
      textPassed: text,
      textFailed: text,
      evidence: texts,
    }),
  ),
});

const prefillFields = map(text);

export const prefillShape = fields<Prefill>({
  allowOverwrite: optional(flag),
  enhetsregisteret: optional(prefillFields),
  folkeregisteret: optional(prefillFields),
  krr: optional(prefillFields),
  lists: optional(
    list(fields<PrefillList>({ source: oneOf(...PREFILL_LIST_SOURCES), group: text, fields: prefillFields, roles: optional(texts) })),
  ),
});

const skjerming = fields<Skjerming>({ tilgangskode: text, hjemmel: text });
const klassifikasjon = list(fields<Klassifikasjon>({ system: text, klasse: text, tittel: optional(text), skjermet: optional(flag) }));

export const archiveShape = fields<ArchiveConfig>({
  profiles: list(
    fields<ArchiveProfile>({
      tracks: texts,
      when: optional(expression),
      saksmappe: fields<ArchiveProfile['saksmappe']>({ tittel: text, offentligTittel: text }),
      journalpost: fields<ArchiveProfile['journalpost']>({ tittel: text, offentligTittel: text, dokumenttype: text }),
      medavsendere: optional(list(fields<Medavsender>({ navn: text, fodselsnummer: optional(text), organisasjonsnummer: optional(text) }))),
      klassifikasjon,
      arkivdel: text,
      mappetype: text,
      journalenhet: text,
      administrativEnhet: text,
      journalstatus: text,
      saksstatus: text,
      skjerming: optional(skjerming),
      skjermetDel: optional(
        fields<SkjermetDel>({ sider: texts, offentligeFelter: optional(texts), tittel: text, dokumenttype: text, skjerming }),
      ),
    }),
  ),
  attachments: map(fields<ArchiveAttachment>({ tittel: text, dokumenttype: text, skjerming: optional(skjerming) })),
});

const municipalityChoice: Check = (value, at) =>
  typeof value === 'object'
    ? fields<MunicipalityOption>({ value: scalar, label: map(text), description: optional(map(text)) })(value, at)
    : scalar(value, at);

export const municipalityShape = fields<Municipality>({
  number: text,
  name: text,
  organisationNumber: text,
  contact: fields<Municipality['contact']>({ email: text, phone: text, address: text, web: text }),
  accessibilityStatementUrl: text,
  privacyUrl: text,
  logo: optional(text),
  accentColour: optional(text),
  languages: list(oneOf('nb', 'nn', 'en', 'sma')),
  services: map(fields<{ tracks: unknown }>({ tracks: texts })),
  parameters: map(scalar),
  texts: optional(map(map(text))),
  options: optional(map(map(list(municipalityChoice)))),
  archive: fields<MunicipalityArchive>({
    adapter: text,
    formatCodes: map(text),
    overrides: optional(map(object)),
    defaultSkjerming: skjerming,
  }),
});

export const legalBasesShape = list(
  fields<LegalBasis>({ id: text, text, url: optional(text), source: text, validFrom: text, validTo: optional(text), verified: flag }),
);

export const ratesShape = fields<Rates>({
  year: number,
  validFrom: optional(text),
  validTo: optional(text),
  source: text,
  verified: flag,
  rates: map(number),
});

export const modelShape = fields<{ type: unknown; properties: unknown }>({ type: oneOf('object'), properties: map(anything) });

export const exampleShape = fields<Example>({
  municipality: text,
  today: text,
  language: oneOf('nb', 'nn', 'en', 'sma'),
  applicant: fields<Example['applicant']>({ type: oneOf('person', 'organisation'), name: text }),
  submitter: optional(object),
  answers: object,
  chosenTracks: optional(texts),
  attachments: list(fields<ExampleAttachment>({ nodeKey: text, fileName: text, mimeType: text, sizeBytes: number, tag: optional(text) })),
  promisedLater: optional(texts),
  facts: optional(list(object)),
  unconfirmed: optional(list(object)),
  expect: fields<ExampleExpectation>({
    tracks: optional(texts),
    guidance: optional(text),
    visiblePages: optional(texts),
    errors: list(object),
    warnings: optional(list(object)),
    calculations: optional(object),
    checks: optional(map(text)),
    archive: optional(
      fields<NonNullable<ExampleExpectation['archive']>>({
        saksmappe: optional(text),
        journalpost: optional(text),
        dokumenter: optional(texts),
      }),
    ),
    payloadHasNot: optional(texts),
  }),
});
