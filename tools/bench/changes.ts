import { compileForm, evaluateApplication, evaluateExample, openApplication, type ApplicationInput } from '@sporvalg/core';
import { createSchemaValidator } from '@sporvalg/core/schema-validator';

import { exampleApplication } from './example-application.js';
import { DEPENDENTS, largeForm } from './large-form.js';
import { percentiles, print } from './measure.js';

const SIZES = [60, 500, 5000];
const CHANGES = 400;
const ROUNDS = 9;

/**
 * What one change costs in forms of different size with the same number of dependents: the change itself, every component watched as
 * a page full of fields does, and for comparison the whole verdict afresh.
 */
export function changes(): void {
  const runs = SIZES.map((fields) => ({ fields, ...open(fields) }));
  // Rounds are taken in turn, so that what disturbs the machine disturbs all sizes.
  const costs = new Map(SIZES.map((fields) => [fields, { independent: [] as number[], dependent: [] as number[] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { fields, change } of runs) {
      costs.get(fields)?.independent.push(change('svar.felt40', round));
      costs.get(fields)?.dependent.push(change('svar.felt0', round));
    }
  }
  const figures = runs.map(({ fields, afresh }) => ({
    fields,
    independentUs: median(costs.get(fields)?.independent ?? []),
    dependentUs: median(costs.get(fields)?.dependent ?? []),
    afreshUs: afresh(),
  }));
  const [smallest, largest] = [figures[0], figures.at(-1)];
  print({
    bench: 'changes',
    dependents: DEPENDENTS,
    figures,
    ratioIndependent: ratio(largest?.independentUs, smallest?.independentUs),
    ratioDependent: ratio(largest?.dependentUs, smallest?.dependentUs),
    aim: 'ratio of 5000 to 60 fields at most 2',
  });
}

function open(fields: number) {
  const form = largeForm(fields);
  const schema = createSchemaValidator(form.definition.model);
  const svar = Object.fromEntries(Array.from({ length: fields }, (_, index) => [`felt${index}`, 'svar']));
  const input: ApplicationInput = {
    answers: { svar },
    attachments: [],
    promisedLater: [],
    applicant: { type: 'person', name: 'Kari Vakkerblomst' },
    language: 'nb',
    today: '2026-11-20',
  };
  const application = openApplication(form, input, schema);
  let told = 0;
  for (let index = 0; index < fields; index += 1) application.watch(`felt${index}`, () => (told += 1));
  return {
    /** Microseconds of one change, of many. */
    change(path: string, round: number): number {
      const before = performance.now();
      for (let index = 0; index < CHANGES; index += 1) application.answer(path, `svar ${round} ${index}`);
      return ((performance.now() - before) * 1000) / CHANGES;
    },
    afresh(): number {
      const times = Array.from({ length: 5 }, () => {
        const before = performance.now();
        evaluateApplication(form, input, schema);
        return (performance.now() - before) * 1000;
      });
      return median(times);
    },
  };
}

/** What the verdict on a whole real application costs afresh, as the server gives it on every save, and after one change. */
export async function verdicts(): Promise<void> {
  const { name, effective, definition, schema, example } = await exampleApplication('skjenk.havna-kro-komplett');
  const form = compileForm(definition);
  const { input } = evaluateExample(effective, example, schema);
  const afresh = latencies(400, () => evaluateApplication(form, input, schema));
  const application = openApplication(form, input, schema);
  application.verdict();
  const changed = latencies(400, (run) => {
    application.answer('stedet.navn', `Havna Kro ${run}`);
    application.verdict();
  });
  print({ bench: 'verdict', example: name, components: form.nodesById.size, afresh, changed, aimAfreshP95Ms: 5 });
}

function latencies(runs: number, operation: (run: number) => void) {
  const measured = Array.from({ length: runs }, (_, run) => {
    const before = performance.now();
    operation(run);
    return performance.now() - before;
  });
  // The first ones meet cold code.
  return percentiles(measured.slice(runs / 4));
}

function median(values: readonly number[]): number {
  return Number(([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1));
}

function ratio(one: number | undefined, other: number | undefined): number {
  return Number(((one ?? 0) / (other ?? 1)).toFixed(2));
}
