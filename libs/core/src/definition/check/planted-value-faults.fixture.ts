import { ANIMAL, ATTACHMENTS, MUNICIPALITY, QUESTIONS, layout, type Planted } from './planted-faults.fixture.js';

const VALIDATION = 'enhjorning/validation.json';
const CALCULATION = 'enhjorning/calculation.json';
const MODEL = 'enhjorning/model.schema.json';
const BOKMAL = 'enhjorning/texts/nb.json';
const NYNORSK = 'enhjorning/texts/nn.json';
const CHECKS = 'enhjorning/checks.json';

/** Faults in types, limits, patterns, texts and archive values. */
export const PLANTED_IN_VALUES: readonly Planted[] = [
  {
    fault: 'a value calculated as a text where the model has a number',
    file: CALCULATION,
    change: (v) => (v.calculations['gebyr.estimat'].expression = ['concat', 'kr ', ['dataModel', 'dyret.antall']]),
    code: 'calculation.type',
    at: '"expression"',
  },
  {
    fault: 'a required field that nobody can fill in',
    file: ANIMAL,
    change: (v) => (layout(v, 0).readOnly = true),
    code: 'component.required-read-only',
    at: '"readOnly"',
  },
  {
    fault: 'more rows at least than at most',
    file: ANIMAL,
    change: (v) => (layout(v, 1).minCount = 6),
    code: 'component.impossible-range',
    at: '"minCount"',
  },
  {
    fault: 'more files at least than at most',
    file: ATTACHMENTS,
    change: (v) => (layout(v, 0).minNumberOfAttachments = 3),
    code: 'component.impossible-range',
    at: '"minNumberOfAttachments"',
  },
  {
    fault: 'a first day after the last',
    file: ANIMAL,
    change: (v) =>
      Object.assign(layout(v, 0), {
        type: 'Datepicker',
        minDate: ['frontendSettings', 'dagensDato'],
        maxDate: ['frontendSettings', 'dagensDatoMinus20Aar'],
      }),
    code: 'component.impossible-range',
    at: '"minDate"',
  },
  {
    fault: 'a field shorter than the model demands',
    file: ANIMAL,
    change: (v) => (layout(v, 0).maxLength = 1),
    code: 'component.impossible-range',
    at: '"maxLength"',
  },
  {
    fault: 'a text longer at least than at most',
    file: MODEL,
    change: (v) => (v.properties.dyret.properties.navn.minLength = 100),
    code: 'model.impossible-range',
    at: '"minLength"',
  },
  {
    fault: 'a limit that does not belong to its type',
    file: MODEL,
    change: (v) => (v.properties.dyret.properties.navn.type = 'integer'),
    code: 'model.unsupported',
    at: '{',
  },
  {
    fault: 'a pattern that can hang',
    file: MODEL,
    change: (v) => (v.properties.dyret.properties.navn.pattern = '^(\\w+\\s?)*$'),
    code: 'pattern.can-hang',
    at: '"pattern"',
  },
  {
    fault: 'a pattern longer than the text may be',
    file: MODEL,
    change: (v) => Object.assign(v.properties.dyret.properties.navn, { pattern: '^[A-Z]{2}[0-9]{4,5}$', maxLength: 5 }),
    code: 'pattern.length',
    at: '"pattern"',
  },
  {
    fault: 'a comparison by operator with a value the choices cannot give',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).hidden = ['compare', ['component', 'bosted'], 'not', 'equals', 'stallen']),
    code: 'expression.impossible-value',
    at: '"stallen"',
  },
  {
    fault: 'a number compared with a word',
    file: VALIDATION,
    change: (v) => (v.validations['dyret.eiere.andel'][0].condition[2] = 'mange'),
    code: 'expression.type',
    at: '"mange"',
  },
  {
    fault: 'a number larger than the model allows',
    file: VALIDATION,
    change: (v) => (v.validations['dyret.eiere.andel'][0].condition = ['equals', ['dataModel', 'dyret.eiere.andel'], 600]),
    code: 'expression.impossible-value',
    at: '600',
  },
  {
    fault: 'a list used as a text',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = ['contains', ['dataModel', 'dyret.eiere'], 'x']),
    code: 'expression.type',
    at: '"dyret.eiere"',
  },
  {
    fault: 'a text used as a condition',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = ['not', ['component', 'bosted']]),
    code: 'expression.type',
    at: '"bosted"',
  },
  {
    fault: 'an empty text',
    file: NYNORSK,
    change: (v) => (v.resources[0].value = ' '),
    code: 'text.blank',
    at: '"value": " "',
  },
  {
    fault: 'a placeholder by name that nothing fills',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Hei {navn}'),
    code: 'text.unknown-placeholder',
    at: 'Hei {navn}',
  },
  {
    fault: 'a placeholder that one language lacks',
    file: BOKMAL,
    change: (v) => {
      v.resources[0].value = 'Hold {0}';
      v.resources[0].variables = [{ key: 'dyret.navn', dataSource: 'dataModel.default' }];
    },
    code: 'text.placeholders-differ',
    at: '"value"',
    foundIn: NYNORSK,
  },
  {
    fault: 'bokmål in the nynorsk file',
    file: NYNORSK,
    change: (v) => (v.resources[0].value = 'Hva heter dyret?'),
    code: 'text.wrong-language',
    at: 'Hva heter',
  },
  {
    fault: 'a sentence that never ends',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = `Du må ${'skrive og skrive '.repeat(12)}lenge.`),
    code: 'language.long-sentence',
    at: 'Du må skrive',
  },
  {
    fault: 'a word of offices',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Opplysninger vedrørende hornet'),
    code: 'language.official-word',
    at: 'vedrørende',
  },
  {
    fault: 'a duty that falls on nobody',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Hornet må pusses'),
    code: 'language.passive',
    at: 'må pusses',
  },
  {
    fault: 'pleading',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Vennligst puss hornet'),
    code: 'language.please',
    at: 'Vennligst',
  },
  {
    fault: 'a formal address',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Her kan De søke'),
    code: 'language.formal-you',
    at: 'kan De',
  },
  {
    fault: 'shouting',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Puss HORNENE'),
    code: 'language.capitals',
    at: 'HORNENE',
  },
  {
    fault: 'two checks with one id',
    file: CHECKS,
    change: (v) => v.checks.push({ ...v.checks[0] }),
    code: 'check.duplicate-id',
    at: '"id": "navn"',
  },
  {
    fault: 'a parameter no expression can count with',
    file: MUNICIPALITY,
    change: (v) => (v.parameters['enhjorning.maksAntall'] = 'mange'),
    code: 'municipality.parameter-type',
    at: '"mange"',
  },
  {
    fault: 'a class that an optional answer fills',
    file: 'enhjorning/archive.json',
    change: (v) => (v.profiles[0].klassifikasjon[0].klasse = '{dyret.antall}'),
    code: 'archive.class-may-be-missing',
    at: '{dyret.antall}',
  },
  {
    fault: 'an archive code left empty',
    file: 'enhjorning/archive.json',
    change: (v) => (v.profiles[0].administrativEnhet = ' '),
    code: 'archive.faulty-plan',
    at: '"administrativEnhet"',
  },
  {
    fault: 'an archive code a municipality leaves empty',
    file: MUNICIPALITY,
    change: (v) => (v.archive.overrides = { enhjorning: { arkivdel: ' ' } }),
    code: 'archive.faulty-plan',
    at: '"arkivdel"',
  },
  {
    fault: 'a word that never ends',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Enhjørningsholdertillatelsessøknad'),
    code: 'language.long-word',
    at: 'Enhjørningsholder',
  },
  {
    fault: 'a text of long words and long sentences',
    file: BOKMAL,
    change: (v) => (v.resources[0].value = 'Enhjørningens horntillatelse forutsetter kommunestyrets forhåndsgodkjenning. '.repeat(10)),
    code: 'language.lix',
    at: 'horntillatelse',
  },
  {
    fault: 'a button that says too much',
    file: ANIMAL,
    change: (v) =>
      v.data.layout.push({
        id: 'lenke',
        type: 'Link',
        style: 'primaryButton',
        textResourceBindings: { title: 'guidance.ingen', target: 'q.bilde' },
      }),
    code: 'language.long-button',
    at: '"value"',
    foundIn: BOKMAL,
  },
  {
    fault: 'an archive profile that never applies',
    file: 'enhjorning/archive.json',
    change: (v) => (v.profiles[0].when = ['equals', ['dataModel', 'dyret.navn'], 'Sleipner']),
    code: 'archive.faulty-plan',
    at: '"when"',
  },
];
