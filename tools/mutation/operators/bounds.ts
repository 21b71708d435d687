import { block, line, set, type Operator } from '../fault.js';
import { requiredQuestions } from './hiding.js';
import { mustBeAnswered } from './validations.js';

const modelBounds = (id: string, plants: string, types: readonly string[], bounds: Readonly<Record<string, number>>): Operator => ({
  id,
  plants,
  harm: 'stranded',
  faults: (service) =>
    service.fields.flatMap(({ path, at, schema }) => {
      if (!types.includes(schema.type ?? '') || schema.enum || schema.format !== undefined || !mustBeAnswered(service, path)) return [];
      const file = service.path('model.schema.json');
      const asking = service.components.filter(({ node }) => Object.values(node.dataModelBindings ?? {}).includes(path));
      return {
        change: `${file}: «${path}» gets ${JSON.stringify(bounds)}`,
        edits: [set(file, at, { ...schema, ...bounds })],
        places: [block(file, at), ...asking.map((component) => line(component.file, component.at))],
      };
    }),
});

const numberBounds = modelBounds('minimum-above-maximum', 'a number must be at least 10 and at most 5', ['integer', 'number'], {
  minimum: 10,
  maximum: 5,
});
const lengthBounds = modelBounds('shortest-above-longest', 'a text must be at least 50 characters and at most 5', ['string'], {
  minLength: 50,
  maxLength: 5,
});

const bounds = (id: string, plants: string, types: readonly string[], values: Readonly<Record<string, unknown>>): Operator => ({
  id,
  plants,
  harm: 'stranded',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      if (!types.includes(node.type)) return [];
      return {
        change: `${file}: «${node.id}» gets ${JSON.stringify(values)}`,
        edits: Object.entries(values).map(([key, value]) => set(file, [...at, key], value)),
        places: Object.keys(values).map((key) => block(file, [...at, key])),
      };
    }),
});

const dateBounds = bounds('first-day-after-last', 'the first day allowed is after the last', ['Datepicker'], {
  minDate: '2030-01-01',
  maxDate: '2020-01-01',
});
const dateBoundsComputed = bounds(
  'first-day-after-last-computed',
  'the first day allowed is today, the last is 20 years ago',
  ['Datepicker'],
  { minDate: ['frontendSettings', 'dagensDato'], maxDate: ['frontendSettings', 'dagensDatoMinus20Aar'] },
);
const rowBounds = bounds('fewest-rows-above-most', 'a group must have at least 5 rows and at most 2', ['RepeatingGroup'], {
  minCount: 5,
  maxCount: 2,
});
const fileBounds = bounds('fewest-files-above-most', 'an upload must have at least 5 files and at most 2', ['FileUpload'], {
  minNumberOfAttachments: 5,
  maxNumberOfAttachments: 2,
});

/** Shorter than anything the model takes: the component stops the citizen from writing what the model demands. */
const componentShorter: Operator = {
  id: 'component-shorter-than-model',
  plants: 'a question takes 3 characters, and the model demands 10',
  harm: 'stranded',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      const path = node.dataModelBindings?.['simpleBinding'];
      const field = path === undefined ? undefined : service.field(path);
      if (
        !field ||
        node.required !== true ||
        !['Input', 'TextArea'].includes(node.type) ||
        field.schema.type !== 'string' ||
        field.schema.format !== undefined
      )
        return [];
      const model = service.path('model.schema.json');
      return {
        change: `${file}: «${node.id}» has maxLength 3, «${field.path}» minLength 10`,
        edits: [set(file, [...at, 'maxLength'], 3), set(model, field.at, { ...field.schema, minLength: 10 })],
        places: [line(file, [...at, 'maxLength']), line(file, at), block(model, field.at)],
      };
    }),
};

const pattern = (id: string, plants: string, harm: Operator['harm'] & string, written: string): Operator => ({
  id,
  plants,
  harm,
  faults: (service) =>
    service.fields.flatMap(({ path, at, schema }) => {
      if (schema.type !== 'string' || schema.enum || schema.format !== undefined || schema['pattern'] !== undefined) return [];
      const file = service.path('model.schema.json');
      return {
        change: `${file}: «${path}» gets the pattern ${written}`,
        edits: [set(file, [...at, 'pattern'], written)],
        places: [block(file, at)],
      };
    }),
});

const patternHangs = pattern('pattern-hangs', 'a pattern takes exponential time', 'stranded', '^([a-zæøå]+\\s?)*$');
const patternHangsToo = pattern(
  'pattern-hangs-polynomially',
  'a pattern takes time in a high power of the length',
  'stranded',
  '^\\s*\\d*\\s*\\d*\\s*\\d*\\s*\\d*\\s*\\d*\\s*\\d*x$',
);
const patternInvalid = pattern('pattern-invalid', 'a pattern is no regular expression', 'stranded', '^[0-9{4}$');

/** No prefill and no calculation writes it, and nobody else can. */
const requiredReadOnly: Operator = {
  id: 'required-read-only',
  plants: 'a required question is read-only, and nothing fills it in',
  harm: 'stranded',
  faults: (service) => {
    const filled = new Set([
      ...Object.keys(service.json<{ calculations?: object }>(service.path('calculation.json'))?.calculations ?? {}),
      ...JSON.stringify(service.json(service.path('prefill.json')) ?? {}).split('"'),
    ]);
    return requiredQuestions(service).flatMap(({ file, at, node }) => {
      const paths = Object.values(node.dataModelBindings ?? {});
      if (node.readOnly !== undefined || !['Input', 'TextArea', 'Datepicker', 'RadioButtons'].includes(node.type)) return [];
      if (paths.some((path) => filled.has(path))) return [];
      return {
        change: `${file}: «${node.id}» read-only`,
        edits: [set(file, [...at, 'readOnly'], true)],
        places: [line(file, [...at, 'readOnly']), line(file, [...at, 'required']), line(file, at)],
      };
    });
  },
};

export const BOUND_OPERATORS: readonly Operator[] = [
  numberBounds,
  lengthBounds,
  dateBounds,
  dateBoundsComputed,
  rowBounds,
  fileBounds,
  componentShorter,
  patternHangs,
  patternHangsToo,
  patternInvalid,
  requiredReadOnly,
];
