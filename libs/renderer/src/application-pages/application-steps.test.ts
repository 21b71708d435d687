import type { Evaluation, FormDefinition } from '@sporvalg/core';
import { describe, expect, it } from 'vitest';

import { currentStep, stepsOf } from './application-steps.js';

const definition = { service: { trackSelection: { page: 'sporvalg' } } } as FormDefinition;
const page = (id: string, hidden = false) => ({ id, hidden, nodes: [] });

describe('stepsOf', () => {
  it('shows only the questions until the track is known', () => {
    const evaluation = { tracks: [], pages: [page('sporvalg'), page('stedet')] } as unknown as Evaluation;

    expect(stepsOf(definition, evaluation)).toEqual(['sporvalg']);
  });

  it('follows the track: its visible pages, then the summary', () => {
    const evaluation = {
      tracks: ['skjenk'],
      pages: [page('sporvalg'), page('stedet'), page('arrangement', true)],
    } as unknown as Evaluation;

    expect(stepsOf(definition, evaluation)).toEqual(['sporvalg', 'stedet', 'oppsummering']);
  });
});

describe('currentStep', () => {
  it.each([
    ['stedet', undefined, 'stedet'],
    ['ukjent', 'personer', 'personer'],
    [undefined, 'stedet', 'stedet'],
    [undefined, undefined, 'sporvalg'],
    [undefined, 'borte', 'sporvalg'],
  ])('asked for %s and last on %s opens %s', (asked, remembered, expected) => {
    expect(currentStep(['sporvalg', 'stedet', 'personer', 'oppsummering'], asked, remembered)).toBe(expected);
  });
});
