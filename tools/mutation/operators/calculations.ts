import { block, set, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';

function calculations(service: ServiceFiles): Readonly<Record<string, unknown>> {
  return service.json<{ calculations: Record<string, unknown> }>(service.path('calculation.json'))?.calculations ?? {};
}

const calculationSelf: Operator = {
  id: 'calculation-reads-itself',
  plants: 'a calculation reads what it writes',
  harm: 'misjudged',
  faults: (service) =>
    Object.keys(calculations(service)).map((path) => {
      const file = service.path('calculation.json');
      const at = ['calculations', path, 'expression'];
      return {
        change: `${file}: «${path}» reads itself`,
        edits: [set(file, at, ['dataModel', path])],
        places: [block(file, ['calculations', path])],
      };
    }),
};

const calculationCycle: Operator = {
  id: 'calculation-cycle',
  plants: 'two calculations wait for each other',
  harm: 'misjudged',
  faults: (service) => {
    const file = service.path('calculation.json');
    const paths = Object.keys(calculations(service));
    return paths.slice(1).flatMap((path, index) => {
      const other = paths[index] ?? '';
      const at = (name: string) => ['calculations', name, 'expression'];
      return {
        change: `${file}: «${path}» and «${other}» read each other`,
        edits: [set(file, at(path), ['dataModel', other]), set(file, at(other), ['dataModel', path])],
        places: [block(file, ['calculations', path]), block(file, ['calculations', other])],
      };
    });
  },
};

/** The model takes a number there; what is written is a word. */
const calculationType: Operator = {
  id: 'calculation-type',
  plants: 'a calculation writes a text where the model has a number',
  harm: 'misjudged',
  faults: (service) =>
    Object.keys(calculations(service)).flatMap((path) => {
      if (!['integer', 'number'].includes(service.field(path)?.schema.type ?? '')) return [];
      const file = service.path('calculation.json');
      const at = ['calculations', path, 'expression'];
      return {
        change: `${file}: «${path}» becomes a word`,
        edits: [set(file, at, ['concat', 'mange', ' kroner'])],
        places: [block(file, ['calculations', path])],
      };
    }),
};

export const CALCULATION_OPERATORS: readonly Operator[] = [calculationSelf, calculationCycle, calculationType];
