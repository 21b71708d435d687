import { ANIMAL, ATTACHMENTS, QUESTIONS, SERVICE, layout, type Planted } from './planted-faults.fixture.js';

const VALIDATION = 'enhjorning/validation.json';
const CALCULATION = 'enhjorning/calculation.json';

const HAS_NAME = ['notEquals', ['dataModel', 'dyret.navn'], null];

/** Faults in what can be seen, answered and sent. */
export const PLANTED_IN_REACH: readonly Planted[] = [
  {
    fault: 'a page hidden whatever is answered',
    file: ANIMAL,
    change: (v) => (v.data.hidden = ['or', HAS_NAME, ['not', HAS_NAME]]),
    code: 'page.never-shown',
    at: '"hidden"',
  },
  {
    fault: 'a page hidden in the only track that has it',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden = ['dataModel', 'spor.stall']),
    code: 'page.never-shown',
    at: '"hidden"',
  },
  {
    fault: 'a required field that waits for an answer nobody can give together with its track',
    file: ATTACHMENTS,
    change: (v) =>
      v.data.layout.push({
        id: 'hestenavn',
        type: 'Input',
        required: true,
        hidden: ['notEquals', ['component', 'bosted'], 'skogen'],
        textResourceBindings: { title: 'q.navn' },
        dataModelBindings: { simpleBinding: 'dyret.navn' },
      }),
    code: 'component.required-never-visible',
    at: '"hidden"',
  },
  {
    fault: 'a required field in a row that contradicts itself',
    file: ANIMAL,
    change: (v) =>
      Object.assign(layout(v, 3), {
        required: true,
        hidden: [
          'not',
          ['and', ['greaterThan', ['dataModel', 'dyret.eiere.andel'], 5], ['lessThan', ['dataModel', 'dyret.eiere.andel'], 5]],
        ],
      }),
    code: 'component.required-never-visible',
    at: '"hidden"',
  },
  {
    fault: 'a field behind a calculated value that never comes',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = ['notEquals', ['dataModel', 'gebyr.estimat'], null]),
    code: 'component.required-never-visible',
    at: '"hidden"',
  },
  {
    fault: 'a group nobody sees',
    file: ANIMAL,
    change: (v) => Object.assign(layout(v, 1), { hidden: ['equals', ['frontendSettings', 'sokertype'], 'person'] }),
    code: 'component.never-shown',
    at: '"hidden"',
  },
  {
    fault: 'rows that are always hidden',
    file: ANIMAL,
    change: (v) => Object.assign(layout(v, 1), { hiddenRow: ['equals', 1, 1] }),
    code: 'component.never-shown',
    at: '"id": "eier"',
  },
  {
    fault: 'a condition that never hides',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = ['and', HAS_NAME, ['not', HAS_NAME]]),
    code: 'condition.always-false',
    at: '"hidden"',
  },
  {
    fault: 'a demand that is never made',
    file: ANIMAL,
    change: (v) => (layout(v, 0).required = ['and', HAS_NAME, ['not', HAS_NAME]]),
    code: 'condition.always-false',
    at: '"required"',
  },
  {
    fault: 'a rule that never strikes',
    file: VALIDATION,
    change: (v) =>
      (v.validations['dyret.eiere.andel'][0].condition = [
        'and',
        ['greaterThan', ['dataModel', 'dyret.eiere.andel'], 10],
        ['lessThan', ['dataModel', 'dyret.eiere.andel'], 5],
      ]),
    code: 'condition.always-false',
    at: '"condition"',
  },
  {
    fault: 'a rule that no answer keeps',
    file: VALIDATION,
    change: (v) => (v.validations['dyret.navn'] = [{ message: 'feil.andel', condition: HAS_NAME }]),
    code: 'validation.never-passes',
    at: '"condition"',
  },
  {
    fault: 'a choice that is always filtered away',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).optionFilter = ['notEquals', ['value'], 'skogen']),
    code: 'options.never-shown',
    at: '"optionFilter"',
  },
  {
    fault: 'a filter that leaves no choice',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).optionFilter = ['and', ['equals', ['value'], 'skogen'], ['equals', ['value'], 'stall']]),
    code: 'options.none-shown',
    at: '"optionFilter"',
  },
  {
    fault: 'a page with nothing on it',
    file: ATTACHMENTS,
    change: (v) => (v.data.layout = [{ id: 'overskrift', type: 'Heading', size: 'M', textResourceBindings: { title: 'q.bilde' } }]),
    code: 'page.empty',
    at: '"layout"',
  },
  {
    fault: 'two fields that write over each other',
    file: ANIMAL,
    change: (v) => v.data.layout.push({ ...layout(v, 0), id: 'navnKopi' }),
    code: 'binding.shared',
    at: '"simpleBinding": "dyret.navn"',
  },
  {
    fault: 'groups inside each other',
    file: ANIMAL,
    change: (v) =>
      v.data.layout.push({ id: 'ytre', type: 'Group', children: ['indre'] }, { id: 'indre', type: 'Group', children: ['ytre'] }),
    code: 'component.circular-group',
    at: '"children"',
  },
  {
    fault: 'fields that hide each other',
    file: QUESTIONS,
    change: (v) => {
      layout(v, 0).hidden = ['equals', ['component', 'bosted'], 'stall'];
      layout(v, 1).hidden = ['equals', ['component', 'harEnhjorning'], true];
    },
    code: 'component.circular-hidden',
    at: '"hidden"',
  },
  {
    fault: 'a value calculated from itself',
    file: CALCULATION,
    change: (v) => (v.calculations['gebyr.estimat'].expression = ['plus', ['dataModel', 'gebyr.estimat'], 1]),
    code: 'calculation.circular',
    at: '"expression"',
  },
  {
    fault: 'values calculated from each other',
    file: CALCULATION,
    change: (v) => {
      v.calculations['gebyr.estimat'].expression = ['plus', ['dataModel', 'dyret.antall'], 1];
      v.calculations['dyret.antall'] = { expression: ['plus', ['dataModel', 'gebyr.estimat'], 1] };
    },
    code: 'calculation.circular',
    at: '"expression"',
  },
  {
    fault: 'a rule that stops an example that was to be sent',
    file: VALIDATION,
    change: (v) =>
      (v.validations['dyret.navn'] = [{ message: 'feil.andel', condition: ['notEquals', ['dataModel', 'dyret.navn'], 'Ola'] }]),
    code: 'track.cannot-be-sent',
    at: '"id": "vill"',
    foundIn: SERVICE,
  },
  {
    fault: 'a list of choices left empty',
    file: QUESTIONS,
    change: (v) => {
      delete layout(v, 1).optionsId;
      layout(v, 1).options = [];
    },
    code: 'options.empty',
    at: '"options": []',
  },
  {
    fault: 'no example that can be sent',
    file: 'enhjorning/examples/vill.vanlig.json',
    change: (v) => (v.expect.errors = [{ code: 'required' }]),
    code: 'track.no-complete-example',
    at: '"id": "vill"',
    foundIn: SERVICE,
  },
  {
    fault: 'a rule that so seldom strikes that nothing tried makes it',
    file: VALIDATION,
    change: (v) =>
      (v.validations['dyret.eiere.andel'][0].condition = ['equals', ['multiply', ['dataModel', 'dyret.eiere.andel'], 7], 1_234_567.5]),
    code: 'visibility.sampled',
    at: '"condition"',
  },
];
