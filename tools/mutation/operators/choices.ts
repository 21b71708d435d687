import { block, line, misspelt, remove, set, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';
import { argumentPlaces, choiceComparisons, optionsFile } from '../written.js';
import { requiredQuestions } from './hiding.js';

const choiceMisspelt: Operator = {
  id: 'choice-misspelt',
  plants: 'an expression compares with a choice that is not there',
  harm: 'misjudged',
  faults: (service) =>
    choiceComparisons(service).map((comparison) => {
      const { file, at, literal, argument } = comparison;
      return {
        change: `${file}: ${JSON.stringify(comparison.call)} compares with «${misspelt(literal)}»`,
        edits: [set(file, [...at, argument], misspelt(literal))],
        places: argumentPlaces(comparison, argument),
      };
    }),
};

/** Groups the comparisons of one choice, so that every place that still names it counts. */
function comparedChoices(service: ServiceFiles) {
  const groups = new Map<string, ReturnType<typeof choiceComparisons>>();
  for (const comparison of choiceComparisons(service)) {
    const key = JSON.stringify([optionsFile(service, comparison.asked), comparison.literal]);
    groups.set(key, [...(groups.get(key) ?? []), comparison]);
  }
  return [...groups].flatMap(([key, comparisons]) => {
    const [file, literal] = JSON.parse(key) as [string, string];
    const options = service.json<readonly { value: unknown }[]>(file) ?? [];
    const index = options.findIndex(({ value }) => value === literal);
    return index < 0 || options.length < 2 ? [] : [{ file, literal, index, comparisons }];
  });
}

const choiceRemoved: Operator = {
  id: 'choice-removed',
  plants: 'a choice that expressions ask for is removed from its list',
  harm: 'misjudged',
  faults: (service) =>
    comparedChoices(service).map(({ file, literal, index, comparisons }) => ({
      change: `${file}: choice «${literal}» removed`,
      edits: [remove(file, [index])],
      places: [...comparisons.flatMap((comparison) => argumentPlaces(comparison, comparison.argument)), block(file, [])],
    })),
};

const choiceChanged: Operator = {
  id: 'choice-changed',
  plants: 'a choice gets another value, and expressions ask for the old one',
  harm: 'misjudged',
  faults: (service) =>
    comparedChoices(service).map(({ file, literal, index, comparisons }) => ({
      change: `${file}: choice «${literal}» becomes «${misspelt(literal)}»`,
      edits: [set(file, [index, 'value'], misspelt(literal))],
      places: [
        ...comparisons.flatMap((comparison) => [
          ...argumentPlaces(comparison, comparison.argument),
          line(comparison.asked.file, [...comparison.asked.at, 'optionsId']),
        ]),
        line(file, [index, 'value']),
        line(file, [index]),
      ],
    })),
};

/** The answer is not one the model allows, so who chooses it can never send. */
const enumLacksChoice: Operator = {
  id: 'enum-lacks-choice',
  plants: 'the model no longer allows one of the choices',
  harm: 'stranded',
  faults: (service) =>
    service.components.flatMap((component) => {
      const field = service.field(component.node.dataModelBindings?.['simpleBinding'] ?? '');
      const options = optionsFile(service, component);
      const values = (options === undefined ? undefined : service.json<readonly { value: unknown }[]>(options)) ?? [];
      const allowed = field?.schema.enum;
      const index = allowed?.findIndex((value) => values.some((option) => option.value === value)) ?? -1;
      if (!field || !allowed || index < 0 || allowed.length < 2) return [];
      const file = service.path('model.schema.json');
      return {
        change: `${file}: «${String(allowed[index])}» taken out of the enum of «${field.path}»`,
        edits: [
          set(
            file,
            [...field.at, 'enum'],
            allowed.filter((_, at) => at !== index),
          ),
        ],
        places: [block(file, field.at), line(component.file, [...component.at, 'optionsId']), block(options ?? '', [])],
      };
    }),
};

const optionsDeleted: Operator = {
  id: 'options-deleted',
  plants: 'a list of choices in use is deleted',
  harm: 'stranded',
  faults: (service) => {
    const files = new Set(service.components.flatMap((component) => optionsFile(service, component) ?? []));
    return [...files].map((file) => ({
      change: `${file} deleted`,
      edits: [{ kind: 'text', file, text: undefined }],
      places: service.components.flatMap((component) =>
        optionsFile(service, component) === file ? [line(component.file, [...component.at, 'optionsId'])] : [],
      ),
    }));
  },
};

const optionsMisspelt: Operator = {
  id: 'options-misspelt',
  plants: 'a component names a list of choices that is not there',
  harm: 'stranded',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      const place = [...at, 'optionsId'];
      return node.optionsId === undefined
        ? []
        : {
            change: `${file}: «${node.optionsId}» misspelt`,
            edits: [set(file, place, misspelt(node.optionsId))],
            places: [line(file, place)],
          };
    }),
};

const noChoiceLeft: Operator = {
  id: 'no-choice-left',
  plants: 'a filter takes away every choice of a required question',
  harm: 'stranded',
  faults: (service) =>
    requiredQuestions(service).flatMap((component) => {
      const { file, at, node } = component;
      if (!optionsFile(service, component)) return [];
      return {
        change: `${file}: «${node.id}» filters all its choices away`,
        edits: [set(file, [...at, 'optionFilter'], ['equals', ['value'], 'finnesIkke'])],
        places: [block(file, [...at, 'optionFilter']), line(file, at)],
      };
    }),
};

export const CHOICE_OPERATORS: readonly Operator[] = [
  choiceMisspelt,
  choiceRemoved,
  choiceChanged,
  enumLacksChoice,
  optionsDeleted,
  optionsMisspelt,
  noChoiceLeft,
];
