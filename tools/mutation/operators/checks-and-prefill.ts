import { block, insert, line, misspelt, set, type Fault, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';

interface WrittenCheck {
  readonly id: string;
  readonly requires?: readonly string[];
  readonly evidence: readonly string[];
}

function checks(service: ServiceFiles): readonly WrittenCheck[] {
  return service.json<{ checks: readonly WrittenCheck[] }>(service.path('checks.json'))?.checks ?? [];
}

const checkText: Operator = {
  id: 'check-without-text',
  plants: 'a check has a result with no text',
  harm: 'text missing',
  faults: (service) =>
    checks(service).map((check, index) => {
      const file = service.path('checks.json');
      const at = ['checks', index, 'textFailed'];
      return {
        change: `${file}: textFailed of «${check.id}» misspelt`,
        edits: [set(file, at, `${check.id}.finnesIkke`)],
        places: [line(file, at)],
      };
    }),
};

const checkRequires: Operator = {
  id: 'check-requires-unknown',
  plants: 'a check needs a path the model lacks, so it never runs',
  harm: 'misjudged',
  faults: (service) =>
    checks(service).flatMap(({ id, requires = [] }, index) => {
      const [first] = requires;
      const file = service.path('checks.json');
      const at = ['checks', index, 'requires', 0];
      return first === undefined
        ? []
        : { change: `${file}: «${id}» requires «${misspelt(first)}»`, edits: [set(file, at, misspelt(first))], places: [line(file, at)] };
    }),
};

const checkTwice: Operator = {
  id: 'check-twice',
  plants: 'two checks have one id',
  harm: 'misjudged',
  faults: (service) => {
    const file = service.path('checks.json');
    return checks(service).map((check, index) => ({
      change: `${file}: «${check.id}» stands twice`,
      edits: [insert(file, ['checks', index], { ...check, onFailure: 'advarsel' })],
      places: [block(file, ['checks', index]), block(file, ['checks', index + 1])],
    }));
  },
};

const prefillPath: Operator = {
  id: 'prefill-path-misspelt',
  plants: 'a register fills in a path the model lacks',
  harm: 'answer lost',
  faults: (service) => {
    const file = service.path('prefill.json');
    const walk = (value: unknown, at: readonly (string | number)[]): readonly Fault[] => {
      if (typeof value === 'string') {
        if (service.field(value) === undefined) return [];
        return [{ change: `${file}: «${value}» misspelt`, edits: [set(file, [...at], misspelt(value))], places: [line(file, [...at])] }];
      }
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, child]) => walk(child, [...at, Array.isArray(value) ? Number(key) : key]))
        : [];
    };
    return walk(service.json(file), []);
  },
};

export const CHECK_OPERATORS: readonly Operator[] = [checkText, checkRequires, checkTwice, prefillPath];
