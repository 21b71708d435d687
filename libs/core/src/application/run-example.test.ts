import { describe, expect, it } from 'vitest';

import { OPEN_PROFILE } from '../archive-plan/plan.fixture.js';
import type { Example, ExampleExpectation } from '../definition/example.js';
import { createSchemaValidator } from '../validation/schema-validator.js';
import { dragehold, drageholdWith } from './dragehold.fixture.js';
import { runExample } from './run-example.js';

const schema = createSchemaValidator(dragehold.model, { synthetic: true });
const effective = drageholdWith({
  checks: [
    {
      id: 'hoder',
      title: 't',
      passes: ['equals', ['dataModel', 'drager[0].hoder'], 1],
      onFailure: 'feil',
      textPassed: 'a',
      textFailed: 'b',
      evidence: [],
    },
  ],
});

const sound: Example = {
  municipality: '9999',
  today: '2026-11-20',
  language: 'nb',
  applicant: { type: 'person', name: 'Kari Vakkerblomst' },
  answers: {
    sporvalg: { formaal: 'hold', skalFly: false },
    eier: { navn: 'Kari' },
    drager: [{ altinnRowId: 'a', navn: 'Smauglill', hoder: 1 }],
  },
  attachments: [],
  expect: {
    tracks: ['stall'],
    visiblePages: ['sporvalg', 'eier', 'drager'],
    errors: [],
    calculations: { 'gebyr.sum': 100 },
    checks: { hoder: 'ok' },
    payloadHasNot: ['flyging'],
  },
};

function failures(expectation: Partial<ExampleExpectation>, changes: Partial<Example> = {}) {
  return runExample(
    effective,
    { name: 'stall.vanlig', example: { ...sound, ...changes, expect: { ...sound.expect, ...expectation } } },
    schema,
  ).failures;
}

describe('an example', () => {
  it('passes when everything is as expected', () => {
    expect(runExample(effective, { name: 'stall.vanlig', example: sound }, schema)).toMatchObject({
      name: 'stall.vanlig',
      passed: true,
      failures: [],
    });
  });

  it.each<[string, Partial<ExampleExpectation>, string]>([
    ['another track', { tracks: ['stall', 'flyging'] }, 'Sporvalget skulle gi sporene stall, flyging, men ga sporene stall.'],
    ['guidance', { guidance: 'veiledning.kosedyr' }, 'Sporvalget skulle ende i veiledningen «veiledning.kosedyr», men ga sporene stall.'],
    ['another page', { visiblePages: ['sporvalg', 'eier'] }, 'Synlige sider skulle være sporvalg, eier, men er sporvalg, eier, drager.'],
    [
      'an error that does not come',
      { errors: [{ code: 'required', nodeKey: 'navn' }] },
      'Feilen required navn skulle komme, men kom ikke.',
    ],
    [
      'the same error with another message',
      { errors: [{ code: 'expression', path: 'drager[0].hoder', text: 'regel.hoder' }] },
      'Feilen expression drager[0].hoder «regel.hoder» skulle komme, men kom ikke.',
    ],
    [
      'a warning that does not come',
      { warnings: [{ code: 'expression', path: 'drager[0].hoder' }] },
      'Advarselen expression drager[0].hoder skulle komme, men kom ikke.',
    ],
    ['another sum', { calculations: { 'gebyr.sum': 200 } }, 'gebyr.sum skulle bli 200, men ble 100.'],
    ['another result of a check', { checks: { hoder: 'feil' } }, 'Kontrollen «hoder» skulle gi feil, men ga ok.'],
    ['a check there is not', { checks: { haler: 'ok' } }, 'Kontrollen «haler» skulle gi ok, men gjelder ikke her.'],
    ['something sent that should not be', { payloadHasNot: ['eier.navn'] }, 'eier.navn skulle ikke sendes, men er med.'],
  ])('fails when it expects %s, and says what came', (_name, expectation, sentence) => {
    expect(failures(expectation)).toContain(sentence);
  });

  it('fails on an error nobody expected', () => {
    expect(failures({}, { answers: { ...sound.answers, eier: {} } })).toEqual(['Feilen required eier.navn navn kom, men var ikke ventet.']);
  });

  it('tells two rules for one answer apart by their texts, and compares warnings when it lists them', () => {
    const heads = { answers: { ...sound.answers, drager: [{ altinnRowId: 'a', navn: 'Trehode', hoder: 4 }] } };
    const expected = { checks: {}, calculations: {}, errors: [{ code: 'expression', path: 'drager[0].hoder', text: 'regel.hoder' }] };
    expect(failures(expected, heads)).toEqual([]);
    expect(failures({ ...expected, warnings: [] }, heads)).toEqual([
      'Advarselen expression drager[0].hoder hoder-0 «regel.barnslig» kom, men var ikke ventet.',
    ]);
  });

  it('names the documents the archive gets', () => {
    const archived = drageholdWith({ archive: { profiles: [{ ...OPEN_PROFILE, tracks: ['stall'] }], attachments: {} } });
    const run = (dokumenter: readonly string[]) =>
      runExample(archived, { name: 's', example: { ...sound, expect: { errors: [], archive: { dokumenter } } } }, schema).failures;
    expect(run([OPEN_PROFILE.journalpost.tittel])).toEqual([]);
    expect(run([])).toEqual([`Dokumentene i arkivet skulle være (ingen), men er «${OPEN_PROFILE.journalpost.tittel}».`]);
  });

  it('that ends in guidance need not say that it cannot be sent', () => {
    const guidance = { municipality: '9999', errors: [], guidance: 'veiledning.kosedyr' };
    expect(
      runExample(
        effective,
        { name: 'v', example: { ...sound, answers: { sporvalg: { formaal: 'kosedyr' }, drager: [] }, expect: guidance } },
        schema,
      ).failures,
    ).toEqual([]);
  });
});
