import { expect, test } from 'vitest';

import { unicornFiles, unicornFilesWith, type Json } from './check/unicorn-permit.fixture.js';
import { effectiveDefinition, formDefinition, TRACK_UNAVAILABLE_TEXT } from './effective-definition.js';
import { parseDefinitions, type ParsedDefinitions } from './parse-definitions.js';

/** Stands in for SHA-256: tells texts apart, which is all these tests ask of it. */
const sha256 = (bytes: Uint8Array) => String(bytes.reduce((hash, byte) => (hash * 31 + byte) % 1_000_000_007, 7));
const parse = (files: ReadonlyMap<string, string>) => parseDefinitions(files, { sha256 });

function effective(files: ReadonlyMap<string, string>, today = '2026-11-20') {
  const parsed: ParsedDefinitions = parse(files);
  const [service] = parsed.services;
  const [municipality] = parsed.municipalities;
  if (!service || !municipality) throw new Error(JSON.stringify(parsed.findings));
  return effectiveDefinition(service, municipality, today);
}

const MUNICIPALITY = 'municipalities/1813.json';
const withMunicipality = (change: (value: Json) => void) => unicornFilesWith(MUNICIPALITY, change);

test('a form part is expanded where it stands, under the path the page gives', () => {
  const { pages, texts } = effective(unicornFiles());
  expect(pages['dyret']?.layout.at(-1)).toMatchObject({ id: 'kontakt-epost', dataModelBindings: { simpleBinding: 'kontakt.epost' } });
  expect(texts.nn?.['q.epost']?.value).toBe('E-post');
});

test('a part refers to its own fields and components in expressions', () => {
  const files = unicornFilesWith('shared/parts/kontakt/layout.json', (v) => {
    v.layout[0].hidden = ['and', ['equals', ['dataModel', '$.epost'], 'x'], ['equals', ['component', '$.epost'], 'y']];
  });
  expect(effective(files).pages['dyret']?.layout.at(-1)?.hidden).toEqual([
    'and',
    ['equals', ['dataModel', 'kontakt.epost'], 'x'],
    ['equals', ['component', 'kontakt-epost'], 'y'],
  ]);
});

test('a track that is off is gone, and an outcome that needs it becomes guidance', () => {
  const { service } = effective(withMunicipality((v) => (v.services.enhjorning.tracks = ['stall'])));
  expect(service.tracks.map(({ id }) => id)).toEqual(['stall']);
  expect(service.trackSelection.outcomes.at(-1)).toMatchObject({ guidance: TRACK_UNAVAILABLE_TEXT });
  expect(service.trackSelection.outcomes[1]).toMatchObject({ tracks: ['stall'] });
});

test("a municipality's text replaces the service's in that language only", () => {
  const { texts } = effective(withMunicipality((v) => (v.texts = { nb: { title: 'Enhjørning i Brønnøy' } })));
  expect([texts.nb?.['title']?.value, texts.nn?.['title']?.value]).toEqual(['Enhjørning i Brønnøy', 'Hald av einhjørning']);
});

test("parameters are the municipality's own and the rates, and never another service's", () => {
  const files = withMunicipality((v) => {
    v.services.drage = { tracks: ['tam'] };
    v.parameters = { 'enhjorning.maksAntall': 3, 'drage.maksAntall': 9, 'kontakt.epost': 'x' };
  });
  expect(effective(files).parameters).toEqual({
    maksAntall: 3,
    'enhjorning.maksAntall': 3,
    'kontakt.epost': 'x',
    'sats.horn': 12000,
    'sats.aar': 2026,
    'sats.bekreftet': true,
    kommunenummer: '1813',
    kommunenavn: 'Brønnøy',
  });
});

test('rates follow the year of the day asked for, else the newest are used', () => {
  const files = unicornFiles().set(
    'shared/rates/2025.json',
    JSON.stringify({ year: 2025, source: 'x', verified: true, rates: { horn: 11000 } }),
  );
  expect(['2025-12-31', '2026-01-01', '2027-01-01'].map((day) => effective(files, day).parameters['sats.horn'])).toEqual([
    11000, 12000, 12000,
  ]);
});

test("a citizen's definition holds nothing of checks, archive or legal texts", () => {
  const form = formDefinition(effective(unicornFiles()));
  for (const key of ['checks', 'archive', 'legalBases', 'municipalityArchive', 'rates']) expect(form).not.toHaveProperty(key);
  expect(JSON.stringify(form)).not.toContain('hornloven § 1');
});

test('the hash stands when only layout, examples or the municipality change, and falls with any question', () => {
  const hash = (files: ReadonlyMap<string, string>) => parse(files).services[0]?.hash;
  const original = hash(unicornFiles());
  const compact = new Map([...unicornFiles()].map(([path, text]) => [path, JSON.stringify(JSON.parse(text))]));
  expect(hash(compact)).toBe(original);
  expect(hash(withMunicipality((v) => (v.name = 'Bronnoy')))).toBe(original);
  expect(hash(unicornFilesWith('enhjorning/examples/vill.vanlig.json', (v) => (v.language = 'nn')))).toBe(original);
  expect(hash(unicornFilesWith('shared/parts/kontakt/layout.json', (v) => delete v.layout[0].required))).not.toBe(original);
  expect(hash(unicornFilesWith('enhjorning/service.json', (v) => (v.version = '1.0.1')))).not.toBe(original);
});

test('a service with a faulty file is left out, and the others stay', () => {
  const files = unicornFilesWith('enhjorning/pages/dyret.json', (v) => delete v.data.layout[0].id);
  for (const [path, text] of unicornFiles()) {
    if (path.startsWith('enhjorning/'))
      files.set(path.replace('enhjorning/', 'drage/'), text.replace('"id": "enhjorning"', '"id": "drage"'));
  }
  const { services, findings } = parse(files);
  expect(services.map(({ service }) => service.id)).toEqual(['drage']);
  expect(findings).toMatchObject([{ code: 'definition.shape', file: 'enhjorning/pages/dyret.json', message: '«id» mangler.' }]);
});
