import { isDeepStrictEqual } from 'node:util';
import { compileExpression, type ExpressionScope } from '@sporvalg/core';
import jsonata from 'jsonata';
import jsonLogic, { type RulesLogic } from 'json-logic-js';

import { DATA, RULES, type Rule } from './expression-rules.js';
import { print } from './measure.js';

const ROUNDS = 5;
/** How long one engine works on one rule in a round, in spells of so many evaluations. */
const TURN_MS = 40;
const BATCH = 500;
const LEAST_SPELLS = 5;
const AIM_RATIO = 5;

interface Contestant {
  readonly name: string;
  /** Evaluates the rule a number of times and gives the last value. */
  run(times: number): unknown;
}

/**
 * Evaluations a second of our expressions, compiled, beside json-logic-js (which does not compile) and jsonata
 * (compiled, and asynchronous by nature) on the same rules over the same data, in turns. The figure is our rate over
 * that of the faster of the two: over the whole set, and for the rule where we gain least.
 */
export async function expressions(): Promise<void> {
  const nanoseconds = RULES.map(() => new Map<string, number[]>());
  const contests = RULES.map(contestants);
  for (const [index, contest] of contests.entries()) await refuseDifferentAnswers(RULES[index] as Rule, contest);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contest] of contests.entries()) {
      for (const contestant of contest) {
        const spent = nanoseconds[index]?.get(contestant.name) ?? [];
        nanoseconds[index]?.set(contestant.name, [...spent, await nanosecondsEach(contestant)]);
      }
    }
  }
  report(nanoseconds.map((byName) => new Map([...byName].map(([name, rounds]) => [name, Math.round(Math.min(...rounds))]))));
}

function report(nanoseconds: readonly ReadonlyMap<string, number>[]): void {
  const of = (index: number, name: string) => nanoseconds[index]?.get(name) ?? Number.NaN;
  const rivalOf = (index: number) => Math.min(of(index, 'json-logic-js'), of(index, 'jsonata'));
  const perSecond = (name: string) => Math.round((RULES.length * 1e9) / RULES.reduce((sum, _rule, index) => sum + of(index, name), 0));
  const rates = { sporvalg: perSecond('sporvalg'), 'json-logic-js': perSecond('json-logic-js'), jsonata: perSecond('jsonata') };
  const ratio = rounded(rates.sporvalg / Math.max(rates['json-logic-js'], rates.jsonata));
  const perRule = RULES.map(({ name }, index) => ({ name, ratio: rounded(rivalOf(index) / of(index, 'sporvalg')) }));
  for (const [index, { name }] of RULES.entries()) {
    print({ bench: 'expression', rule: name, nanoseconds: Object.fromEntries(nanoseconds[index] ?? []), ratio: perRule[index]?.ratio });
  }
  const byRatio = [...perRule].sort((a, b) => a.ratio - b.ratio);
  print({
    bench: 'expressions',
    rules: RULES.length,
    evaluationsPerSecond: rates,
    ratio,
    leastRatio: byRatio[0],
    middleRatio: byRatio[Math.floor(byRatio.length / 2)]?.ratio,
    aim: AIM_RATIO,
    ok: ratio >= AIM_RATIO,
  });
}

function contestants(rule: Rule): readonly Contestant[] {
  const scope: ExpressionScope = { models: { default: DATA }, language: 'nb', timeZone: 'Europe/Oslo' };
  const own = compileExpression(rule.sporvalg);
  const query = jsonata(rule.jsonata);
  return [
    { name: 'sporvalg', run: (times) => repeat(times, () => own.evaluate(scope)) },
    { name: 'json-logic-js', run: (times) => repeat(times, () => jsonLogic.apply(rule.jsonLogic as RulesLogic, DATA) as unknown) },
    {
      name: 'jsonata',
      async run(times) {
        let last: unknown;
        for (let time = 0; time < times; time += 1) last = await query.evaluate(DATA);
        return last;
      },
    },
  ];
}

function repeat(times: number, evaluate: () => unknown): unknown {
  let last: unknown;
  for (let time = 0; time < times; time += 1) last = evaluate();
  return last;
}

async function refuseDifferentAnswers(rule: Rule, contest: readonly Contestant[]): Promise<void> {
  for (const { name, run } of contest) {
    const answer = await run(1);
    if (!isDeepStrictEqual(answer, rule.expects)) {
      throw new Error(`Rule "${rule.name}": ${name} gives ${JSON.stringify(answer)}, expected ${JSON.stringify(rule.expects)}`);
    }
  }
}

/** By the quickest of many short spells: what disturbs a spell on a busy machine only ever makes it longer. */
async function nanosecondsEach({ run }: Contestant): Promise<number> {
  await run(BATCH);
  const startedAt = performance.now();
  let leastMs = Number.POSITIVE_INFINITY;
  for (let spell = 0; spell < LEAST_SPELLS || performance.now() - startedAt < TURN_MS; spell += 1) {
    const before = performance.now();
    await run(BATCH);
    leastMs = Math.min(leastMs, performance.now() - before);
  }
  return (leastMs * 1e6) / BATCH;
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
