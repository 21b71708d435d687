import type { Json } from './unicorn-permit.fixture.js';

export const SERVICE = 'enhjorning/service.json';
const MODEL = 'enhjorning/model.schema.json';
export const QUESTIONS = 'enhjorning/pages/sporvalg.json';
export const ANIMAL = 'enhjorning/pages/dyret.json';
export const ATTACHMENTS = 'enhjorning/pages/vedlegg.json';
export const ARCHIVE = 'enhjorning/archive.json';
export const MUNICIPALITY = 'municipalities/1813.json';

/** One fault put into the unicorn permit, and where it must be found. */
export interface Planted {
  readonly fault: string;
  readonly file: string;
  readonly change: (value: Json) => void;
  readonly code: string;
  /** Text on the line the finding must point at. */
  readonly at: string;
  /** File the finding must point into, when another than the changed one. */
  readonly foundIn?: string;
}

/** A component of a page file. */
export const layout = (value: Json, index: number): Json => value.data.layout[index];

/** Faults in pages, their expressions and texts. */
export const PLANTED_IN_PAGES: readonly Planted[] = [
  {
    fault: 'a misspelt property',
    file: ANIMAL,
    change: (v) => (layout(v, 0).requird = true),
    code: 'schema.unknown-property',
    at: '"requird"',
  },
  { fault: 'an unknown component type', file: ANIMAL, change: (v) => (layout(v, 0).type = 'Inputt'), code: 'schema.value', at: '"Inputt"' },
  {
    fault: 'a label left out',
    file: ANIMAL,
    change: (v) => delete layout(v, 0).textResourceBindings,
    code: 'schema.missing-property',
    at: '{',
  },
  {
    fault: 'a text where a number should be',
    file: ATTACHMENTS,
    change: (v) => (layout(v, 0).maxFileSizeInMB = '10'),
    code: 'schema.type',
    at: '"10"',
  },
  {
    fault: 'a number where true, false or an expression should be',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = 1),
    code: 'schema.type',
    at: '"hidden": 1',
  },
  {
    fault: 'an id that row numbers would clash with',
    file: ANIMAL,
    change: (v) => (layout(v, 0).id = 'navn-1'),
    code: 'schema.pattern',
    at: '"navn-1"',
  },
  { fault: 'a version that is not one', file: SERVICE, change: (v) => (v.version = 'ny'), code: 'schema.pattern', at: '"ny"' },
  {
    fault: 'a keyword the data model does not support',
    file: MODEL,
    change: (v) => (v.properties.dyret.oneOf = []),
    code: 'schema.unknown-property',
    at: '"oneOf"',
  },
  {
    fault: 'an unknown format',
    file: MODEL,
    change: (v) => (v.properties.dyret.properties.navn.format = 'fodselnummer'),
    code: 'schema.value',
    at: '"fodselnummer"',
  },
  { fault: 'a manifest without tracks', file: SERVICE, change: (v) => delete v.tracks, code: 'schema.missing-property', at: '{' },
  {
    fault: 'an id used twice',
    file: ANIMAL,
    change: (v) => (layout(v, 3).id = 'navn'),
    code: 'component.duplicate-id',
    at: '"id": "navn"',
  },
  {
    fault: 'a child that is not there',
    file: ANIMAL,
    change: (v) => layout(v, 1).children.push('andell'),
    code: 'component.unknown-child',
    at: '"andell"',
  },
  {
    fault: 'a required field that is always hidden',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = true),
    code: 'component.required-never-visible',
    at: '"hidden": true',
  },
  {
    fault: 'an unknown code list',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).optionsId = 'bosteder'),
    code: 'options.unknown',
    at: '"bosteder"',
  },
  {
    fault: 'a choice component without choices',
    file: QUESTIONS,
    change: (v) => delete layout(v, 1).optionsId,
    code: 'options.missing',
    at: '{',
  },
  {
    fault: 'a path the model lacks',
    file: ANIMAL,
    change: (v) => (layout(v, 0).dataModelBindings.simpleBinding = 'dyret.naavn'),
    code: 'binding.unknown-path',
    at: '"dyret.naavn"',
  },
  {
    fault: 'radio buttons with text values bound to a boolean',
    file: QUESTIONS,
    change: (v) => (layout(v, 0).optionsId = 'bosted'),
    code: 'options.value-type',
    at: '"optionsId": "bosted"',
  },
  {
    fault: 'a repeating group bound to an object',
    file: ANIMAL,
    change: (v) => (layout(v, 1).dataModelBindings.group = 'dyret'),
    code: 'binding.type',
    at: '"group": "dyret"',
  },
  {
    fault: 'a field of a row outside its group',
    file: ANIMAL,
    change: (v) => layout(v, 1).children.pop(),
    code: 'binding.outside-group',
    at: '"dyret.eiere.andel"',
  },
  {
    fault: 'a field in a group that all rows would share',
    file: ANIMAL,
    change: (v) => (layout(v, 3).dataModelBindings.simpleBinding = 'dyret.antall'),
    code: 'binding.not-in-row',
    at: '"dyret.antall"',
  },
  {
    fault: 'a choice the model does not allow',
    file: 'enhjorning/options/bosted.json',
    change: (v) => v.push({ value: 'havet', label: 'skogen' }),
    code: 'options.not-in-model',
    at: '"optionsId": "bosted"',
    foundIn: QUESTIONS,
  },
  { fault: 'an unknown function', file: ATTACHMENTS, change: (v) => (v.data.hidden[0] = 'nott'), code: 'expression.invalid', at: '"nott"' },
  {
    fault: 'too few arguments',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden = ['equals', 'stall']),
    code: 'expression.invalid',
    at: '"hidden"',
  },
  {
    fault: 'an unknown path in an expression',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).hidden[1][1] = 'sporvalg.harEnhjorningg'),
    code: 'expression.unknown-path',
    at: '"sporvalg.harEnhjorningg"',
  },
  {
    fault: 'an unknown track in an expression',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden[1][1] = 'spor.stal'),
    code: 'expression.unknown-track',
    at: '"spor.stal"',
  },
  {
    fault: 'an unknown component in an expression',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[1].when[1][1] = 'bostedd'),
    code: 'expression.unknown-component',
    at: '"bostedd"',
  },
  {
    fault: 'an unknown setting',
    file: 'enhjorning/calculation.json',
    change: (v) => (v.calculations['gebyr.estimat'].expression[1][1] = 'sats.horm'),
    code: 'expression.unknown-setting',
    at: '"sats.horm"',
  },
  {
    fault: 'a value the choices cannot give',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[1].when[2] = 'stallen'),
    code: 'expression.impossible-value',
    at: '"stallen"',
  },
  {
    fault: 'a condition that gives a number',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden = ['plus', 1, 2]),
    code: 'expression.result',
    at: '"hidden"',
  },
  {
    fault: 'a text nobody has written',
    file: ANIMAL,
    change: (v) => (layout(v, 0).textResourceBindings.title = 'q.navnn'),
    code: 'text.missing',
    at: '"q.navnn"',
  },
  {
    fault: 'a message in the model nobody has written',
    file: MODEL,
    change: (v) => (v.$defs.eier.properties.andel.errorMessage = 'feil.andell'),
    code: 'text.missing',
    at: '"feil.andell"',
  },
  {
    fault: 'a text missing in nynorsk',
    file: 'enhjorning/texts/nn.json',
    change: (v) => v.resources.shift(),
    code: 'text.missing-translation',
    at: '"id": "title"',
    foundIn: 'enhjorning/texts/nb.json',
  },
  {
    fault: 'a text missing in English',
    file: 'shared/parts/kontakt/texts/en.json',
    change: (v) => v.resources.shift(),
    code: 'text.missing-translation',
    at: '"q.epost"',
    foundIn: 'shared/parts/kontakt/texts/nb.json',
  },
  {
    fault: 'a placeholder without a variable',
    file: 'enhjorning/texts/nb.json',
    change: (v) => (v.resources[0].value = 'Hold {0}'),
    code: 'text.variables',
    at: 'Hold {0}',
  },
  {
    fault: 'a text given twice',
    file: 'enhjorning/texts/nb.json',
    change: (v) => v.resources.push({ id: 'nei', value: 'Niks' }),
    code: 'text.duplicate',
    at: '"id": "nei"',
  },
  {
    fault: 'a text nobody uses',
    file: 'enhjorning/checks.json',
    change: (v) => (v.checks[0].textFailed = 'kontroll.ok'),
    code: 'text.unused',
    at: '"kontroll.feil"',
    foundIn: 'enhjorning/texts/nb.json',
  },
  {
    fault: 'a variable that names nothing',
    file: 'enhjorning/texts/nn.json',
    change: (v) => {
      v.resources[0].value = 'Hald {0}';
      v.resources[0].variables = [{ key: 'dyret.nam', dataSource: 'dataModel.default' }];
    },
    code: 'text.unknown-variable',
    at: '"dyret.nam"',
  },
];
