import { describe, expect, it } from 'vitest';

import { compileForm } from './compile-form.js';
import { applicationInput, dragehold } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';
import { confirmFacts } from './facts.js';
import type { RegisterFact } from './submission.js';

const form = compileForm(dragehold);
const evaluation = evaluateApplication(
  form,
  applicationInput(
    {
      sporvalg: { formaal: 'hold', skalFly: false },
      eier: { navn: 'Kari Vakkerblomst', epost: 'kari@eksempel.example' },
      drager: [{ altinnRowId: 'a', navn: 'skjult' }, { altinnRowId: 'tom' }, { altinnRowId: 'b', navn: 'Smauglill', hoder: 2 }],
      flyging: { hoyde: 300 },
    },
    {
      attachments: [{ id: '1', nodeKey: 'dragepass-2', fileName: 'pass.pdf', mimeType: 'application/pdf', sizeBytes: 1 }],
      promisedLater: [],
    },
  ),
);

const fact = (path: string, value: unknown, retrievedAt = '2026-11-20T08:00:00Z'): RegisterFact => ({
  path,
  value,
  source: 'folkeregisteret',
  retrievedAt,
});

describe('what a register stands behind', () => {
  it('is what was sent as the register gave it', () => {
    expect(confirmFacts(form, evaluation, [fact('eier.navn', 'Kari Vakkerblomst')], [])).toEqual({
      facts: [fact('eier.navn', 'Kari Vakkerblomst')],
      unconfirmed: [],
    });
  });

  it('is not what the citizen has changed', () => {
    expect(confirmFacts(form, evaluation, [fact('eier.navn', 'Kari Nordmann')], [])).toEqual({
      facts: [],
      unconfirmed: [{ path: 'eier.navn', source: 'folkeregisteret', reason: 'overridden' }],
    });
  });

  it('says nothing about what is not sent', () => {
    const unconfirmed = [{ path: 'flyging.hoyde', source: 'krr', reason: 'unavailable' as const }];
    expect(confirmFacts(form, evaluation, [fact('flyging.hoyde', 300), fact('drager[0].navn', 'skjult')], unconfirmed)).toEqual({
      facts: [],
      unconfirmed: [],
    });
  });

  it('is found in the row it has in what is sent, and so are files', () => {
    expect(confirmFacts(form, evaluation, [fact('drager[2].hoder', '2')], []).facts).toEqual([fact('drager[0].hoder', '2')]);
    expect(evaluation.payload['drager']).toMatchObject([{ navn: 'Smauglill' }]);
    expect(evaluation.attachments).toMatchObject([{ id: '1', nodeKey: 'dragepass-0' }]);
  });

  it('stays with its row when one before it is removed, and goes with its row', () => {
    const known = [fact('drager[@b].navn', 'Smauglill'), fact('drager[@borte].navn', 'Fafne')];
    const doubtful = [{ path: 'drager[@borte].hoder', source: 'folkeregisteret', reason: 'not-found' as const }];

    expect(confirmFacts(form, evaluation, known, doubtful)).toEqual({ facts: [fact('drager[0].navn', 'Smauglill')], unconfirmed: [] });
  });

  it('keeps why a value is unconfirmed, until the register confirms it after all', () => {
    const unavailable = { path: 'eier.navn', source: 'folkeregisteret', reason: 'unavailable' as const };
    expect(confirmFacts(form, evaluation, [], [unavailable]).unconfirmed).toEqual([unavailable]);
    expect(confirmFacts(form, evaluation, [fact('eier.navn', 'Kari Vakkerblomst')], [unavailable]).unconfirmed).toEqual([]);
  });

  it('is the newest of several that agree', () => {
    const later = fact('eier.navn', 'Kari Vakkerblomst', '2026-11-20T09:00:00Z');
    expect(confirmFacts(form, evaluation, [later, fact('eier.navn', 'Kari Vakkerblomst')], []).facts).toEqual([later]);
  });
});
