import { unicornFiles, type Json } from './check/unicorn-permit.fixture.js';

const PAGE = 'enhjorning/pages/dyret.json';
const OWN_TEXTS = {
  'q.staller': 'Staller',
  'q.stallnavn': 'Navn på stallen',
  'q.plasser': 'Plasser',
  'q.bokser': 'Bokser i {0}',
  'q.areal': 'Areal',
  'q.beboer': 'Hvem eier dyret i boksen?',
  'q.tegning': 'Tegning av boksen',
  'q.strie': 'Strøtype',
  'valg.eier': '{0}, {1} prosent',
  halm: 'Halm',
  flis: 'Flis',
  'feil.areal': 'Boksen i {0} er under {1} kvadratmeter.',
  'rad.stor': '{1}: {0} er stort hos {2}, {3} {4}.',
} as const;
const VARIABLES: Readonly<Record<string, Json>> = {
  'q.bokser': [{ key: 'dyret.staller[{0}].navn', dataSource: 'dataModel.default', defaultValue: 'stallen' }],
  'valg.eier': [
    { key: 'dyret.eiere.navn', dataSource: 'dataModel.default' },
    { key: 'dyret.eiere.andel', dataSource: 'dataModel.default', defaultValue: '0' },
  ],
  'rad.stor': [
    { key: `dyret.staller.bokser.areal`, dataSource: 'dataModel.default' },
    { key: 'label', dataSource: 'customTextParameters' },
    { key: 'instanceOwnerName', dataSource: 'instanceContext' },
    { key: 'kommunenavn', dataSource: 'applicationSettings' },
    { key: 'dagensDato', dataSource: 'applicationSettings' },
  ],
  'feil.areal': [
    { key: 'dyret.staller.navn', dataSource: 'dataModel.default' },
    { key: 'enhjorning.minsteAreal', dataSource: 'applicationSettings' },
  ],
};

/**
 * The permission to keep a unicorn, with what the plain one lacks: stables with boxes (rows in rows), owners to choose among,
 * a number of boxes that follows from an answer, calculations, rules and files in the inner rows.
 */
export function stableFiles(change: (value: Json, path: string) => void = () => undefined): Map<string, string> {
  const files = unicornFiles();
  for (const [path, edit] of Object.entries(EDITS)) {
    const value = JSON.parse(files.get(path) ?? '{}') as Json;
    edit(value);
    files.set(path, JSON.stringify(value));
  }
  for (const language of ['nb', 'nn', 'en']) addTexts(files, language);
  files.set(
    'enhjorning/options/stro.json',
    JSON.stringify([
      { value: 'halm', label: 'halm' },
      { value: 'flis', label: 'flis' },
    ]),
  );
  for (const [path, text] of files) {
    const value = JSON.parse(text) as Json;
    change(value, path);
    files.set(path, `${JSON.stringify(value, null, 2)}\n`);
  }
  return files;
}

function addTexts(files: Map<string, string>, language: string): void {
  const path = `enhjorning/texts/${language}.json`;
  const file = JSON.parse(files.get(path) ?? '{}') as Json;
  for (const [id, value] of Object.entries(OWN_TEXTS)) {
    file.resources.push({
      id,
      value: language === 'nb' ? value : `${value} (${language})`,
      ...(VARIABLES[id] && { variables: VARIABLES[id] }),
    });
  }
  files.set(path, JSON.stringify(file));
}

const INNER = 'dyret.staller.bokser';

/** What a whole application lacks in the plain permit's examples. */
const complete = ({ answers }: Json): void => {
  answers.kontakt = { epost: 'kari.vakkerblomst@example.no' };
  answers.dyret.staller = [{ navn: 'Nord', bokser: [] }];
};

const EDITS: Readonly<Record<string, (value: Json) => void>> = {
  'municipalities/1813.json': (value) => {
    value.parameters['enhjorning.minsteAreal'] = 4;
  },
  'enhjorning/model.schema.json': (value) => {
    value.properties.dyret.properties.staller = {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          altinnRowId: { type: 'string' },
          navn: { type: 'string' },
          plasser: { type: 'integer', minimum: 1 },
          areal: { type: 'number' },
          bokser: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                altinnRowId: { type: 'string' },
                areal: { type: 'number', maximum: 50 },
                leie: { type: 'number' },
                beboer: { type: 'string' },
                stro: { type: 'string', enum: ['halm', 'flis', 'torv'] },
                tegning: { type: 'string' },
              },
            },
          },
        },
      },
    };
    value.$defs.eier.properties.altinnRowId = { type: 'string' };
  },
  [PAGE]: (value) => {
    value.data.layout.push(
      {
        id: 'staller',
        type: 'RepeatingGroup',
        children: ['stallnavn', 'plasser', 'bokser'],
        minCount: 1,
        rowTitle: ['dataModel', 'dyret.staller.navn'],
        hiddenRow: ['equals', ['dataModel', 'dyret.staller.navn'], 'Hemmelig'],
        textResourceBindings: { title: 'q.staller' },
        dataModelBindings: { group: 'dyret.staller' },
      },
      {
        id: 'stallnavn',
        type: 'Input',
        required: true,
        textResourceBindings: { title: 'q.stallnavn' },
        dataModelBindings: { simpleBinding: 'dyret.staller.navn' },
      },
      {
        id: 'plasser',
        type: 'Input',
        textResourceBindings: { title: 'q.plasser' },
        dataModelBindings: { simpleBinding: 'dyret.staller.plasser' },
      },
      {
        id: 'bokser',
        type: 'RepeatingGroup',
        children: ['areal', 'beboer', 'stro', 'tegning'],
        maxCount: ['dataModel', 'dyret.staller.plasser'],
        rowTitle: ['concat', ['dataModel', 'dyret.staller.navn'], ' ', ['dataModel', `${INNER}.areal`]],
        textResourceBindings: { title: 'q.bokser' },
        dataModelBindings: { group: INNER },
      },
      {
        id: 'areal',
        type: 'Input',
        required: ['notEquals', ['dataModel', 'dyret.staller.plasser'], 1],
        textResourceBindings: { title: 'q.areal' },
        dataModelBindings: { simpleBinding: `${INNER}.areal` },
      },
      {
        id: 'beboer',
        type: 'Dropdown',
        source: { group: 'dyret.eiere', value: 'dyret.eiere.altinnRowId', label: 'valg.eier' },
        sortOrder: 'asc',
        textResourceBindings: { title: 'q.beboer' },
        dataModelBindings: { simpleBinding: `${INNER}.beboer` },
      },
      {
        id: 'stro',
        type: 'RadioButtons',
        optionsId: 'stro',
        optionFilter: ['or', ['notEquals', ['value'], 'flis'], ['greaterThan', ['dataModel', `${INNER}.areal`], 5]],
        textResourceBindings: { title: 'q.strie' },
        dataModelBindings: { simpleBinding: `${INNER}.stro` },
      },
      {
        id: 'tegning',
        type: 'FileUpload',
        maxFileSizeInMB: 10,
        minNumberOfAttachments: 0,
        maxNumberOfAttachments: 1,
        textResourceBindings: { title: 'q.tegning' },
        dataModelBindings: { simpleBinding: `${INNER}.tegning` },
      },
    );
  },
  'enhjorning/calculation.json': (value) => {
    value.calculations[`${INNER}.leie`] = { expression: ['multiply', ['dataModel', `${INNER}.areal`], 10] };
    value.calculations['dyret.staller.areal'] = { expression: ['sum', ['jmespath', ['dataModel', INNER], '[].areal']] };
  },
  'enhjorning/validation.json': (value) => {
    value.definitions = { stor: { message: 'rad.stor', severity: 'info', condition: ['greaterThan', ['dataModel', ['argv', 0]], 40] } };
    value.validations = {};
    value.validations[`${INNER}.areal`] = [
      { message: 'feil.areal', condition: ['lessThan', ['dataModel', `${INNER}.areal`], ['frontendSettings', 'minsteAreal']] },
      'stor',
    ];
  },
  'enhjorning/examples/stall.vanlig.json': complete,
  'enhjorning/examples/vill.vanlig.json': complete,
  'enhjorning/archive.json': (value) => {
    value.attachments.tegning = { tittel: 'Tegning av boks', dokumenttype: 'VEDLEGG' };
  },
};
