import type { NodeState, PageState } from '@sporvalg/core';
import { describe, expect, it } from 'vitest';

import { findPlace } from './find-place.js';

const node = (id: string, more: Partial<NodeState> = {}) =>
  ({ key: id, node: { id }, hidden: false, children: [], rows: [], ...more }) as unknown as NodeState;
const page = (id: string, nodes: readonly NodeState[], hidden = false): PageState => ({ id, hidden, nodes });
const row = (index: number, ...nodes: readonly NodeState[]) => ({ index, rowId: '', hidden: false, title: undefined, nodes });

const pages = [
  page('stedet', [node('navn'), node('gruppe', { children: [node('adresse'), node('skjult', { hidden: true })] })]),
  page('personer', [node('personer', { rows: [row(0, node('alder', { key: 'alder-0' })), row(1, node('alder', { key: 'alder-1' }))] })]),
  page('arrangement', [node('dato')], true),
];
const find = (place: Parameters<typeof findPlace>[0]) => findPlace(place, { pages }, ['stedet', 'personer', 'oppsummering']);

describe('a place in the form', () => {
  it.each([
    ['a component', { component: 'navn' }, { page: 'stedet', nodeKey: 'navn' }],
    ['a component in a group', { component: 'adresse', page: 'stedet' }, { page: 'stedet', nodeKey: 'adresse' }],
    ['the first of those in rows', { component: 'alder' }, { page: 'personer', nodeKey: 'alder-0' }],
    ['one of those in rows', { nodeKey: 'alder-1' }, { page: 'personer', nodeKey: 'alder-1' }],
    ['a page', { page: 'personer' }, { page: 'personer' }],
  ])('%s is found', (_what, place, found) => expect(find(place)).toEqual(found));

  it.each([
    ['a hidden component', { component: 'skjult' }],
    ['a component on a hidden page', { component: 'dato' }],
    ['a hidden page', { page: 'arrangement' }],
    ['nothing', {}],
  ])('%s is not to be seen', (_what, place) => expect(find(place)).toBeUndefined());
});
