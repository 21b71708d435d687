import type { Finding, FindingSeverity } from '@sporvalg/core';
import type { DefinitionChecker } from '@sporvalg/core/definition-check';
import { expect, test } from 'vitest';

import { filesWith, linesOf } from './apply-fault.js';
import { insert, line, misspelt, remove, set, type Fault, type Operator } from './fault.js';
import { createPlanter } from './plant.js';
import { ServiceFiles } from './service-files.js';

const FILE = 'prøve/pages/side.json';
const service = new ServiceFiles('prøve', new Map([[FILE, '{\n  "a": ["x", "y", "z"],\n  "b": { "c": 1 }\n}\n']]));
const fault: Fault = { change: 'c becomes 2', edits: [set(FILE, ['b', 'c'], 2)], places: [line(FILE, ['b', 'c'])] };
const harmful: Operator = { id: 'prøve', plants: 'a number that is wrong', harm: 'misjudged', faults: () => [fault] };

function finding(at: number, severity: FindingSeverity = 'error', message = 'Feil.'): Finding {
  return { code: 'prøve.feil', severity, file: FILE, line: at, column: 1, message };
}

/** A checker that says this of the untouched files, and that of the changed ones. */
function checkerSaying(untouched: readonly Finding[], changed: readonly Finding[] | Error): DefinitionChecker {
  const check: DefinitionChecker['check'] = (files) => {
    if (files !== service.files && changed instanceof Error) throw changed;
    const findings = files === service.files || changed instanceof Error ? untouched : changed;
    return { services: [], municipalities: [], examples: [], findings } as unknown as ReturnType<DefinitionChecker['check']>;
  };
  return { check };
}

async function outcome(untouched: readonly Finding[], changed: readonly Finding[] | Error): Promise<string> {
  return (await createPlanter(checkerSaying(untouched, changed))({ operator: harmful, service, fault })).outcome;
}

test('an error on the line of the fault is a find', async () => {
  expect(await outcome([], [finding(3)])).toBe('found');
});

test('a checker that says nothing has missed the fault', async () => {
  expect(await outcome([], [])).toBe('missed');
});

test('what the checker says of the untouched files too is no find, also when its line has moved', async () => {
  expect(await outcome([finding(2)], [finding(3)])).toBe('missed');
});

test('an error elsewhere is misplaced', async () => {
  expect(await outcome([], [finding(2)])).toBe('misplaced');
});

test('a warning does not stop publishing, so for a fault that harms it is too mild', async () => {
  expect(await outcome([], [finding(3, 'warning')])).toBe('mild');
});

test('a checker that throws has crashed', async () => {
  expect(await outcome([], new Error('for mye'))).toBe('crashed');
});

test('edits keep the file valid, and leave the given files as they are', async () => {
  const edits = [remove(FILE, ['a', 2]), insert(FILE, ['a', 0], 'w'), set(FILE, ['b', 'd'], [true])];
  const changed = await filesWith({ ...fault, edits }, service.files);
  expect(JSON.parse(changed.get(FILE) ?? '')).toEqual({ a: ['w', 'x', 'y'], b: { c: 1, d: [true] } });
  expect(service.files.get(FILE)).toContain('"z"');
});

test('an edit that changes nothing is refused, since nothing would be planted', async () => {
  await expect(filesWith({ ...fault, edits: [remove(FILE, ['finnes', 'ikke'])] }, service.files)).rejects.toThrow();
});

test('a place that is gone is where what was around it begins', () => {
  expect(linesOf(line(FILE, ['b', 'borte', 'lenger']), service.files)).toEqual([3, 3]);
  expect(linesOf({ file: FILE, at: [], extent: 'block' }, service.files)).toEqual([1, 4]);
  expect(linesOf(line('borte.json', []), service.files)).toBeUndefined();
});

test.each(['skjenk', 'aa', 'x', 'dato.fra2', 'ja-nei', 'å'])('%s misspelt is another word', (word) => {
  expect(misspelt(word)).not.toBe(word);
});
