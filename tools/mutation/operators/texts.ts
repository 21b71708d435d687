import { block, insert, line, misspelt, remove, set, type Fault, type Operator, type Place } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';

interface Resource {
  readonly id: string;
  readonly value: string;
  readonly variables?: readonly { readonly key: string; readonly dataSource: string }[];
}

const textFile = (service: ServiceFiles, language: string) => service.path(`texts/${language}.json`);

function resources(service: ServiceFiles, language: string): readonly Resource[] {
  return service.json<{ resources: readonly Resource[] }>(textFile(service, language))?.resources ?? [];
}

function placeOf(service: ServiceFiles, language: string, id: string): readonly Place[] {
  const index = resources(service, language).findIndex((resource) => resource.id === id);
  return index < 0 ? [] : [block(textFile(service, language), ['resources', index])];
}

/** Texts that components, outcomes, rules and tracks name, with the places that name them. */
function namedTexts(service: ServiceFiles): ReadonlyMap<string, readonly Place[]> {
  const named = new Map<string, Place[]>();
  const add = (id: unknown, place: Place) => {
    if (typeof id === 'string') named.set(id, [...(named.get(id) ?? []), place]);
  };
  for (const { node, file, at } of service.components) {
    for (const [slot, id] of Object.entries(node.textResourceBindings ?? {})) add(id, line(file, [...at, 'textResourceBindings', slot]));
  }
  const manifest = service.path('service.json');
  service.manifest.trackSelection.outcomes.forEach((outcome, index) => {
    for (const key of ['reason', 'guidance'] as const)
      add((outcome as unknown as Record<string, unknown>)[key], line(manifest, ['trackSelection', 'outcomes', index, key]));
  });
  for (const file of service.filesIn('options')) {
    service.json<readonly { label: string }[]>(file)?.forEach(({ label }, index) => add(label, line(file, [index, 'label'])));
  }
  for (const page of service.manifest.pageOrder) add(`page.${page}`, block(service.path(`pages/${page}.json`), []));
  return named;
}

function deleted(language: string): (service: ServiceFiles) => readonly Fault[] {
  return (service) =>
    resources(service, language).flatMap(({ id }, index) => {
      const named = namedTexts(service).get(id);
      if (!named) return [];
      const elsewhere = ['nb', 'nn', 'en'].filter((other) => other !== language).flatMap((other) => placeOf(service, other, id));
      return {
        change: `${textFile(service, language)}: «${id}» deleted`,
        edits: [remove(textFile(service, language), ['resources', index])],
        places: [...named, ...elsewhere],
      };
    });
}

const inLanguage = (language: string, name: string): Operator => ({
  id: `text-deleted-${language}`,
  plants: `a text in use is deleted in ${name}`,
  harm: 'text missing',
  faults: deleted(language),
});

const textIdMisspelt: Operator = {
  id: 'text-id-misspelt',
  plants: 'a component names a text that is not there',
  harm: 'text missing',
  faults: (service) =>
    service.components.flatMap(({ node, file, at }) => {
      const id = node.textResourceBindings?.['title'];
      if (typeof id !== 'string') return [];
      const place = [...at, 'textResourceBindings', 'title'];
      return { change: `${file}: title «${id}» misspelt`, edits: [set(file, place, misspelt(id))], places: [line(file, place)] };
    }),
};

/** Nothing is read out for the question: blank in one language is as bad as missing. */
const textBlank: Operator = {
  id: 'text-blank',
  plants: 'a text in use is left blank in nynorsk',
  harm: 'text missing',
  faults: (service) =>
    resources(service, 'nn').flatMap(({ id }, index) => {
      if (!namedTexts(service).has(id)) return [];
      const file = textFile(service, 'nn');
      return {
        change: `${file}: «${id}» blank`,
        edits: [set(file, ['resources', index, 'value'], ' ')],
        places: [block(file, ['resources', index])],
      };
    }),
};

const textTwice: Operator = {
  id: 'text-twice',
  plants: 'a text id stands twice in one file, with two texts',
  harm: 'text missing',
  faults: (service) =>
    resources(service, 'nb').map(({ id, value }, index) => {
      const file = textFile(service, 'nb');
      return {
        change: `${file}: «${id}» stands twice`,
        edits: [insert(file, ['resources', index], { id, value: `${value} (gammel)` })],
        places: [block(file, ['resources', index]), block(file, ['resources', index + 1])],
      };
    }),
};

function withVariables(service: ServiceFiles): readonly { readonly resource: Resource; readonly index: number }[] {
  return resources(service, 'nb')
    .map((resource, index) => ({ resource, index }))
    .filter(({ resource }) => resource.variables !== undefined && resource.variables.length > 0);
}

const variableMisspelt: Operator = {
  id: 'text-variable-misspelt',
  plants: 'a text takes its value from a path or setting that is not there',
  harm: 'text missing',
  faults: (service) =>
    withVariables(service).flatMap(({ resource, index }) =>
      (resource.variables ?? []).map(({ key }, variable) => {
        const file = textFile(service, 'nb');
        const at = ['resources', index, 'variables', variable, 'key'];
        return { change: `${file}: variable «${key}» misspelt`, edits: [set(file, at, misspelt(key))], places: [line(file, at)] };
      }),
    ),
};

/** The placeholder would stand in the text as it is written: `{0}`. */
const variableMissing: Operator = {
  id: 'text-variable-missing',
  plants: 'a text has {0} and no variable for it',
  harm: 'text missing',
  faults: (service) =>
    withVariables(service).flatMap(({ resource, index }) => {
      if (!resource.value.includes('{0}')) return [];
      const file = textFile(service, 'nb');
      return {
        change: `${file}: variables of «${resource.id}» removed`,
        edits: [remove(file, ['resources', index, 'variables'])],
        places: [block(file, ['resources', index])],
      };
    }),
};

const languageWrong: Operator = {
  id: 'text-language-wrong',
  plants: 'nn.json says that it is bokmål',
  harm: 'text missing',
  faults: (service) => {
    const file = textFile(service, 'nn');
    return [{ change: `${file}: language nb`, edits: [set(file, ['language'], 'nb')], places: [line(file, ['language'])] }];
  },
};

/** Long texts that differ today, so that a file saved over the other is told from words the two languages share. */
const savedOver: Operator = {
  id: 'nynorsk-saved-as-bokmål',
  plants: 'the bokmål file is saved over the nynorsk one',
  harm: 'text missing',
  atLeast: 'warning',
  faults: (service) => {
    const file = textFile(service, 'nn');
    const text = (service.files.get(textFile(service, 'nb')) ?? '').replace('"language": "nb"', '"language": "nn"');
    return [{ change: `${file}: holds the texts of nb.json`, edits: [{ kind: 'text', file, text }], places: [block(file, [])] }];
  },
};

const unusedText: Operator = {
  id: 'text-unused',
  plants: 'a text that nothing names',
  atLeast: 'hint',
  faults: (service) => {
    const end = resources(service, 'nb').length;
    const languages = ['nb', 'nn', 'en'];
    const edits = languages.map((language) => {
      const at = ['resources', resources(service, language).length];
      return insert(textFile(service, language), at, { id: 'ubrukt.tekst', value: 'Ubrukt' });
    });
    return [{ change: 'a text «ubrukt.tekst» in three languages', edits, places: [block(textFile(service, 'nb'), ['resources', end])] }];
  },
};

export const TEXT_OPERATORS: readonly Operator[] = [
  inLanguage('nb', 'bokmål'),
  inLanguage('nn', 'nynorsk'),
  inLanguage('en', 'English'),
  textIdMisspelt,
  textBlank,
  textTwice,
  variableMisspelt,
  variableMissing,
  languageWrong,
  savedOver,
  unusedText,
];
