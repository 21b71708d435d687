import { describe, expect, it } from 'vitest';

import { mergeAnswers } from './merge-answers.js';

const row = (altinnRowId: string, navn: string) => ({ altinnRowId, navn });

describe('mergeAnswers', () => {
  it('keeps what each tab wrote in different places', () => {
    const merge = mergeAnswers({ sted: { navn: 'A' } }, { sted: { navn: 'B' } }, { sted: { navn: 'A', type: 'kafe' } });

    expect(merge).toEqual({ answers: { sted: { navn: 'B', type: 'kafe' } }, conflicts: [] });
  });

  it('names the place where both wrote something different and holds mine', () => {
    const merge = mergeAnswers({ sted: { navn: 'A' } }, { sted: { navn: 'B' } }, { sted: { navn: 'C' } });

    expect(merge).toEqual({ answers: { sted: { navn: 'B' } }, conflicts: ['sted.navn'] });
  });

  it('does not ask when both wrote the same', () => {
    expect(mergeAnswers({}, { a: 1 }, { a: 1 }).conflicts).toEqual([]);
  });

  it('keeps rows added in both tabs', () => {
    const base = { personer: [row('1', 'Kari')] };
    const merge = mergeAnswers(base, { personer: [row('1', 'Kari'), row('2', 'Ola')] }, { personer: [row('1', 'Kari'), row('3', 'Siri')] });

    expect(merge.answers['personer']).toEqual([row('1', 'Kari'), row('2', 'Ola'), row('3', 'Siri')]);
  });

  it('removes a row the other tab removed, unless it was changed here', () => {
    const base = { personer: [row('1', 'Kari'), row('2', 'Ola')] };

    expect(mergeAnswers(base, base, { personer: [row('1', 'Kari')] }).answers['personer']).toEqual([row('1', 'Kari')]);
    expect(
      mergeAnswers(base, { personer: [row('1', 'Kari'), row('2', 'Per')] }, { personer: [row('1', 'Kari')] }).answers['personer'],
    ).toEqual([row('1', 'Kari'), row('2', 'Per')]);
  });

  it('lets an answer be emptied in one tab', () => {
    expect(mergeAnswers({ a: 1, b: 2 }, { b: 2 }, { a: 1, b: 3 })).toEqual({ answers: { b: 3 }, conflicts: [] });
  });
});

describe('mergeAnswers, when an answer to a save was lost', () => {
  it('takes what was sent for this tab’s own, and asks nothing', () => {
    const merge = mergeAnswers({ navn: 'A' }, { navn: 'ABC' }, { navn: 'AB', type: 'kafe' }, { sent: [{ navn: 'AB' }] });

    expect(merge).toEqual({ answers: { navn: 'ABC', type: 'kafe' }, conflicts: [] });
  });

  it('keeps a row that was sent and never arrived, and leaves out one that was sent and then removed', () => {
    const rows = (...all: readonly object[]) => ({ personer: all });
    const sent = rows(row('1', 'Kari'));

    expect(mergeAnswers({}, sent, { type: 'kafe', personer: [] }, { sent: [sent] }).answers).toEqual({ ...sent, type: 'kafe' });
    expect(mergeAnswers({}, rows(), { ...sent, type: 'kafe' }, { sent: [sent] }).answers).toEqual({ ...rows(), type: 'kafe' });
  });
});

describe('mergeAnswers, when theirs is to be kept', () => {
  it('takes theirs only where both wrote something different', () => {
    const merge = mergeAnswers({ a: 1, b: 1, c: 1 }, { a: 2, b: 2, c: 1 }, { a: 3, b: 1, c: 3 }, { keep: 'theirs' });

    expect(merge).toEqual({ answers: { a: 3, b: 2, c: 3 }, conflicts: ['a'] });
  });
});
