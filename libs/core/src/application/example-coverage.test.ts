import { describe, expect, it } from 'vitest';

import type { ArchiveProfile } from '../definition/archive-config.js';
import type { EffectiveDefinition, ServiceDefinition } from '../definition/definition.js';
import type { Example } from '../definition/example.js';
import type { CheckRule } from '../definition/rules.js';
import { createSchemaValidator } from '../validation/schema-validator.js';
import { dragehold, drageholdWith } from './dragehold.fixture.js';
import { exampleCoverage, type CoveredKind } from './example-coverage.js';
import { runExample } from './run-example.js';

const schema = createSchemaValidator(dragehold.model, { synthetic: true });

const headCheck: CheckRule = {
  id: 'hoder',
  title: 't',
  requires: ['drager.hoder'],
  passes: ['lessThan', ['dataModel', 'drager[0].hoder'], 3],
  onFailure: 'feil',
  textPassed: 'a',
  textFailed: 'b',
  evidence: [],
};
const profile = (...tracks: readonly string[]) => ({ tracks }) as unknown as ArchiveProfile;
const effective = drageholdWith({
  checks: [headCheck],
  archive: { profiles: [profile('stall'), profile('stall', 'flyging'), profile('utstilling')], attachments: {} },
});

const stable: Example = {
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
  expect: { errors: [] },
};
const manyHeads: Example = {
  ...stable,
  answers: { ...stable.answers, drager: [{ altinnRowId: 'a', navn: 'Trehode', hoder: 4 }] },
};
const guided: Example = { ...stable, answers: { sporvalg: { formaal: 'kosedyr' }, drager: [] } };

/** Names of the parts of a kind that the examples meet. */
function met(kind: CoveredKind, examples: readonly Example[], definition: EffectiveDefinition = effective): readonly string[] {
  const traces = examples.map((example) => {
    const { evaluation } = runExample(definition, { name: 'stall.test', example }, schema);
    return { effective: definition, example, evaluation };
  });
  const parts = exampleCoverage({ ...definition, rates: [] } as ServiceDefinition, traces);
  return parts.filter((part) => part.kind === kind && part.met).map(({ name }) => name);
}

describe('what examples meet', () => {
  it('nothing, where there are none', () => {
    const parts = exampleCoverage({ ...effective, rates: [] }, []);
    expect(parts.filter((part) => part.met)).toEqual([]);
    expect(parts.filter(({ kind }) => kind === 'track').map(({ name }) => name)).toEqual(['stall', 'flyging', 'utstilling']);
  });

  it('tracks that are active and pages that are shown', () => {
    expect(met('track', [stable])).toEqual(['stall']);
    expect(met('page', [stable])).toEqual(['sporvalg', 'eier', 'drager']);
  });

  it('fields that are shown and answered, not those left empty or hidden', () => {
    expect(met('field', [stable])).toEqual(['formaal', 'skalFly', 'navn', 'drager', 'dragenavn', 'hoder']);
    const hiddenAnswer = { ...stable, answers: { ...stable.answers, utstilling: { sted: 'Torget' } } };
    expect(met('field', [hiddenAnswer])).not.toContain('sted');
  });

  it('a file upload in a row, by its file', () => {
    const withPass = {
      ...stable,
      attachments: [{ nodeKey: 'dragepass-0', fileName: 'pass.pdf', mimeType: 'application/pdf', sizeBytes: 1 }],
    };
    expect(met('field', [withPass])).toContain('dragepass');
  });

  it('the outcome that decided, guidance too', () => {
    expect(met('outcome', [stable, guided])).toEqual(['veiledning.kosedyr', 'grunn.hold']);
    expect(met('outcome', [{ ...stable, chosenTracks: ['utstilling'] }])).toEqual([]);
  });

  it('a validation that strikes, not one that is only tried', () => {
    expect(met('validation', [stable])).toEqual([]);
    expect(met('validation', [manyHeads])).toEqual(['drager.hoder regel.hoder', 'drager.hoder regel.barnslig']);
  });

  it('a calculation whose value is sent', () => {
    expect(met('calculation', [stable])).toEqual(['gebyr.sum', 'drager.dobbelt']);
    expect(met('calculation', [guided])).not.toContain('drager.dobbelt');
  });

  it('a check that fails, not one that passes', () => {
    expect(met('check', [stable])).toEqual([]);
    expect(met('check', [manyHeads])).toEqual(['hoder']);
  });

  it('the archive profile of an application that can be sent', () => {
    expect(met('archive-profile', [stable])).toEqual(['stall']);
    expect(met('archive-profile', [manyHeads])).toEqual([]);
  });
});
