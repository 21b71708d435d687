import { expect, it } from 'vitest';

import type { CheckRule } from '../definition/rules.js';
import { runChecks } from './checks.js';
import { dragehold, drageholdWith } from './dragehold.fixture.js';
import type { Submission } from './submission.js';

const submission: Submission = {
  id: '00000000-0000-4000-8000-000000000000',
  reference: 'SPV-2026-000001',
  serviceId: 'dragehold',
  definitionVersion: '1.0.0',
  definitionHash: dragehold.hash,
  municipalityNumber: '9999',
  tracks: ['stall'],
  applicant: { type: 'person', name: 'Kari Vakkerblomst', personId: '12838510068', personName: 'Kari Vakkerblomst' },
  language: 'nb',
  answers: {
    eier: { fodt: '2006-11-20' },
    drager: [{ navn: 'Smauglill', hoder: 2 }, { navn: 'Flammegard' }],
    spor: { stall: true, flyging: false, utstilling: false },
    gebyr: { sum: 77 },
  },
  attachments: [],
  promisedLater: [],
  facts: [{ path: 'eier.fodt', value: '2006-11-20', source: 'folkeregisteret', retrievedAt: '2026-11-20T22:59:00Z' }],
  unconfirmed: [],
  // 21 November in Oslo.
  submittedAt: '2026-11-20T23:30:00Z',
};

function run(rule: Partial<CheckRule>) {
  const check: CheckRule = {
    id: 'k',
    title: 'kontroll',
    passes: ['equals', ['dataModel', 'drager[0].hoder'], 2],
    onFailure: 'feil',
    textPassed: 'gikk',
    textFailed: 'gikk.ikke',
    evidence: [],
    ...rule,
  };
  return runChecks(drageholdWith({ checks: [check] }), submission);
}

it.each<[string, Partial<CheckRule>, string | undefined, string?]>([
  ['passes', {}, 'ok', 'gikk'],
  ['fails as a fault', { passes: ['equals', 1, 2] }, 'feil', 'gikk.ikke'],
  ['fails as something to look at', { passes: ['equals', 1, 2], onFailure: 'advarsel' }, 'advarsel', 'gikk.ikke'],
  ['is of another track', { tracks: ['utstilling'] }, undefined],
  ['is of this track', { tracks: ['stall'] }, 'ok', 'gikk'],
  ['does not apply', { appliesWhen: ['dataModel', 'spor.flyging'] }, undefined],
  ['lacks what it needs', { requires: ['eier.epost'] }, 'ikke_kjort', 'check.not-run'],
  ['needs what some row has', { requires: ['drager.hoder'] }, 'ok', 'gikk'],
  ['cannot be computed', { passes: ['equals', ['divide', 1, 0], 1] }, 'ikke_kjort', 'check.not-run'],
  ['counts days from the day it was sent in Oslo', { passes: ['equals', ['frontendSettings', 'dagensDato'], '2026-11-21'] }, 'ok', 'gikk'],
  ['reads what was sent, not calculated anew', { passes: ['equals', ['dataModel', 'gebyr.sum'], 77] }, 'ok', 'gikk'],
])('a check that %s', (_name, rule, status, textKey) => {
  expect(run(rule)).toEqual(status === undefined ? [] : [{ id: 'k', status, titleKey: 'kontroll', textKey, evidence: [] }]);
});

it('shows its evidence with source and time, row by row, and only where there is a value', () => {
  expect(run({ evidence: ['eier.fodt', 'drager.hoder', 'eier.epost'] })[0]?.evidence).toEqual([
    { path: 'eier.fodt', value: '2006-11-20', confirmed: true, source: 'folkeregisteret', retrievedAt: '2026-11-20T22:59:00Z' },
    { path: 'drager[0].hoder', value: 2, confirmed: false },
  ]);
});
