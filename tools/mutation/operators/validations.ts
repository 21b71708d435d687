import { block, line, misspelt, set, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';

interface WrittenValidation {
  readonly message: string;
  readonly condition: unknown;
  readonly severity?: string;
}

function validations(
  service: ServiceFiles,
): readonly { readonly at: readonly (string | number)[]; readonly path: string; readonly rule: WrittenValidation }[] {
  const { validations: byPath = {} } =
    service.json<{ validations: Record<string, readonly WrittenValidation[]> }>(service.path('validation.json')) ?? {};
  return Object.entries(byPath).flatMap(([path, rules]) => rules.map((rule, index) => ({ at: ['validations', path, index], path, rule })));
}

/** Questions that somebody must answer, so an error that never goes away stops them for good. */
export function mustBeAnswered(service: ServiceFiles, path: string): boolean {
  return service.components.some(({ node }) => node.required === true && Object.values(node.dataModelBindings ?? {}).includes(path));
}

const alwaysWrong = (id: string, plants: string, condition: (path: string) => unknown): Operator => ({
  id,
  plants,
  harm: 'stranded',
  faults: (service) =>
    validations(service).flatMap(({ at, path, rule }) => {
      if ((rule.severity ?? 'error') !== 'error' || !mustBeAnswered(service, path)) return [];
      const file = service.path('validation.json');
      const place = [...at, 'condition'];
      return {
        change: `${file}: ${path} is at fault when ${JSON.stringify(condition(path))}`,
        edits: [set(file, place, condition(path))],
        places: [block(file, place), line(file, at as string[])],
      };
    }),
});

const validationTrue = alwaysWrong('validation-always-true', 'a validation with severity error is true for every answer', (path) => [
  'or',
  ['equals', ['dataModel', path], 'ja'],
  ['notEquals', ['dataModel', path], 'ja'],
]);

/** The citizen must answer, and every answer is at fault. */
const validationOpposite = alwaysWrong(
  'validation-opposite',
  'a validation with severity error is true as soon as the required question is answered',
  (path) => ['notEquals', ['dataModel', path], null],
);

const validationPath: Operator = {
  id: 'validation-path-misspelt',
  plants: 'a validation stands under a path the model lacks',
  harm: 'misjudged',
  faults: (service) => {
    const file = service.path('validation.json');
    const byPath = service.json<{ validations: Record<string, unknown> }>(file)?.validations ?? {};
    return Object.keys(byPath).map((path) => {
      const renamed = Object.fromEntries(Object.entries(byPath).map(([key, rules]) => [key === path ? misspelt(key) : key, rules]));
      return {
        change: `${file}: «${path}» misspelt`,
        edits: [set(file, ['validations'], renamed)],
        places: [block(file, ['validations', misspelt(path)])],
      };
    });
  },
};

const validationMessage: Operator = {
  id: 'validation-without-text',
  plants: 'a validation has a message that is not written',
  harm: 'text missing',
  faults: (service) =>
    validations(service).map(({ at, rule }) => {
      const file = service.path('validation.json');
      const place = [...at, 'message'];
      return {
        change: `${file}: message «${rule.message}» misspelt`,
        edits: [set(file, place, misspelt(rule.message))],
        places: [line(file, place)],
      };
    }),
};

export const VALIDATION_OPERATORS: readonly Operator[] = [validationTrue, validationOpposite, validationPath, validationMessage];
