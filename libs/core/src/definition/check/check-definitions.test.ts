import { expect, test } from 'vitest';

import { createDefinitionChecker } from '../definition-check.js';
import type { Finding } from '../finding.js';
import { unicornFiles, unicornFilesWith, type Json } from './unicorn-permit.fixture.js';

declare global {
  interface ImportMeta {
    glob(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, unknown>;
  }
}

const schemas = Object.values(import.meta.glob('../../../../../schemas/*.schema.json', { eager: true, import: 'default' }));
const checker = createDefinitionChecker({ schemas, sha256: () => 'abc' });
const check = (files: ReadonlyMap<string, string>) => checker.check(files, '2026-11-20').findings;

const SERVICE = 'enhjorning/service.json';
const MODEL = 'enhjorning/model.schema.json';
const QUESTIONS = 'enhjorning/pages/sporvalg.json';
const ANIMAL = 'enhjorning/pages/dyret.json';
const ATTACHMENTS = 'enhjorning/pages/vedlegg.json';
const ARCHIVE = 'enhjorning/archive.json';
const MUNICIPALITY = 'municipalities/1813.json';

test('a definition without faults has no findings', () => {
  expect(check(unicornFiles())).toEqual([]);
});

interface Planted {
  readonly fault: string;
  readonly file: string;
  readonly change: (value: Json) => void;
  readonly code: string;
  /** Text on the line the finding must point at. */
  readonly at: string;
  /** File the finding must point into, when another than the changed one. */
  readonly foundIn?: string;
}

const layout = (value: Json, index: number): Json => value.data.layout[index];

const PLANTED: readonly Planted[] = [
  {
    fault: 'a misspelt property',
    file: ANIMAL,
    change: (v) => (layout(v, 0).requird = true),
    code: 'schema.unknown-property',
    at: '"requird"',
  },
  { fault: 'an unknown component type', file: ANIMAL, change: (v) => (layout(v, 0).type = 'Inputt'), code: 'schema.value', at: '"Inputt"' },
  {
    fault: 'a label left out',
    file: ANIMAL,
    change: (v) => delete layout(v, 0).textResourceBindings,
    code: 'schema.missing-property',
    at: '{',
  },
  {
    fault: 'a text where a number should be',
    file: ATTACHMENTS,
    change: (v) => (layout(v, 0).maxFileSizeInMB = '10'),
    code: 'schema.type',
    at: '"10"',
  },
  {
    fault: 'a number where true, false or an expression should be',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = 1),
    code: 'schema.type',
    at: '"hidden": 1',
  },
  {
    fault: 'an id that row numbers would clash with',
    file: ANIMAL,
    change: (v) => (layout(v, 0).id = 'navn-1'),
    code: 'schema.pattern',
    at: '"navn-1"',
  },
  { fault: 'a version that is not one', file: SERVICE, change: (v) => (v.version = 'ny'), code: 'schema.pattern', at: '"ny"' },
  {
    fault: 'a keyword the data model does not support',
    file: MODEL,
    change: (v) => (v.properties.dyret.oneOf = []),
    code: 'schema.unknown-property',
    at: '"oneOf"',
  },
  {
    fault: 'an unknown format',
    file: MODEL,
    change: (v) => (v.properties.dyret.properties.navn.format = 'fodselnummer'),
    code: 'schema.value',
    at: '"fodselnummer"',
  },
  { fault: 'a manifest without tracks', file: SERVICE, change: (v) => delete v.tracks, code: 'schema.missing-property', at: '{' },
  {
    fault: 'an id used twice',
    file: ANIMAL,
    change: (v) => (layout(v, 3).id = 'navn'),
    code: 'component.duplicate-id',
    at: '"id": "navn"',
  },
  {
    fault: 'a child that is not there',
    file: ANIMAL,
    change: (v) => layout(v, 1).children.push('andell'),
    code: 'component.unknown-child',
    at: '"andell"',
  },
  {
    fault: 'a required field that is always hidden',
    file: ANIMAL,
    change: (v) => (layout(v, 0).hidden = true),
    code: 'component.required-hidden',
    at: '"hidden": true',
  },
  {
    fault: 'an unknown code list',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).optionsId = 'bosteder'),
    code: 'options.unknown',
    at: '"bosteder"',
  },
  {
    fault: 'a choice component without choices',
    file: QUESTIONS,
    change: (v) => delete layout(v, 1).optionsId,
    code: 'options.missing',
    at: '{',
  },
  {
    fault: 'a path the model lacks',
    file: ANIMAL,
    change: (v) => (layout(v, 0).dataModelBindings.simpleBinding = 'dyret.naavn'),
    code: 'binding.unknown-path',
    at: '"dyret.naavn"',
  },
  {
    fault: 'radio buttons with text values bound to a boolean',
    file: QUESTIONS,
    change: (v) => (layout(v, 0).optionsId = 'bosted'),
    code: 'options.value-type',
    at: '"optionsId": "bosted"',
  },
  {
    fault: 'a repeating group bound to an object',
    file: ANIMAL,
    change: (v) => (layout(v, 1).dataModelBindings.group = 'dyret'),
    code: 'binding.type',
    at: '"group": "dyret"',
  },
  {
    fault: 'a field of a row outside its group',
    file: ANIMAL,
    change: (v) => layout(v, 1).children.pop(),
    code: 'binding.outside-group',
    at: '"dyret.eiere.andel"',
  },
  {
    fault: 'a field in a group that all rows would share',
    file: ANIMAL,
    change: (v) => (layout(v, 3).dataModelBindings.simpleBinding = 'dyret.antall'),
    code: 'binding.not-in-row',
    at: '"dyret.antall"',
  },
  {
    fault: 'a choice the model does not allow',
    file: 'enhjorning/options/bosted.json',
    change: (v) => v.push({ value: 'havet', label: 'skogen' }),
    code: 'options.not-in-model',
    at: '"optionsId": "bosted"',
    foundIn: QUESTIONS,
  },
  { fault: 'an unknown function', file: ATTACHMENTS, change: (v) => (v.data.hidden[0] = 'nott'), code: 'expression.invalid', at: '"nott"' },
  {
    fault: 'too few arguments',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden = ['equals', 'stall']),
    code: 'expression.invalid',
    at: '"hidden"',
  },
  {
    fault: 'an unknown path in an expression',
    file: QUESTIONS,
    change: (v) => (layout(v, 1).hidden[1][1] = 'sporvalg.harEnhjorningg'),
    code: 'expression.unknown-path',
    at: '"sporvalg.harEnhjorningg"',
  },
  {
    fault: 'an unknown track in an expression',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden[1][1] = 'spor.stal'),
    code: 'expression.unknown-track',
    at: '"spor.stal"',
  },
  {
    fault: 'an unknown component in an expression',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[1].when[1][1] = 'bostedd'),
    code: 'expression.unknown-component',
    at: '"bostedd"',
  },
  {
    fault: 'an unknown setting',
    file: 'enhjorning/calculation.json',
    change: (v) => (v.calculations['gebyr.estimat'].expression[1][1] = 'sats.horm'),
    code: 'expression.unknown-setting',
    at: '"sats.horm"',
  },
  {
    fault: 'a value the choices cannot give',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[1].when[2] = 'stallen'),
    code: 'expression.impossible-value',
    at: '"stallen"',
  },
  {
    fault: 'a condition that gives a number',
    file: ATTACHMENTS,
    change: (v) => (v.data.hidden = ['plus', 1, 2]),
    code: 'expression.result',
    at: '"hidden"',
  },
  {
    fault: 'a text nobody has written',
    file: ANIMAL,
    change: (v) => (layout(v, 0).textResourceBindings.title = 'q.navnn'),
    code: 'text.missing',
    at: '"q.navnn"',
  },
  {
    fault: 'a text missing in nynorsk',
    file: 'enhjorning/texts/nn.json',
    change: (v) => v.resources.shift(),
    code: 'text.missing-translation',
    at: '"id": "title"',
    foundIn: 'enhjorning/texts/nb.json',
  },
  {
    fault: 'a text missing in English',
    file: 'shared/parts/kontakt/texts/en.json',
    change: (v) => v.resources.shift(),
    code: 'text.missing-translation',
    at: '"q.epost"',
    foundIn: 'shared/parts/kontakt/texts/nb.json',
  },
  {
    fault: 'a placeholder without a variable',
    file: 'enhjorning/texts/nb.json',
    change: (v) => (v.resources[0].value = 'Hold {0}'),
    code: 'text.variables',
    at: 'Hold {0}',
  },
  {
    fault: 'a text given twice',
    file: 'enhjorning/texts/nb.json',
    change: (v) => v.resources.push({ id: 'nei', value: 'Niks' }),
    code: 'text.duplicate',
    at: '"id": "nei"',
  },
  {
    fault: 'a text nobody uses',
    file: 'enhjorning/checks.json',
    change: (v) => (v.checks[0].textFailed = 'kontroll.ok'),
    code: 'text.unused',
    at: '"kontroll.feil"',
    foundIn: 'enhjorning/texts/nb.json',
  },
  {
    fault: 'an unknown page in a track',
    file: SERVICE,
    change: (v) => v.tracks[1].pages.push('dyrett'),
    code: 'page.unknown',
    at: '"dyrett"',
  },
  { fault: 'a page left out of the order', file: SERVICE, change: (v) => v.pageOrder.pop(), code: 'page.not-in-order', at: '"pageOrder"' },
  {
    fault: 'a page no track has',
    file: SERVICE,
    change: (v) => v.tracks[0].pages.pop(),
    code: 'page.unreachable',
    at: '"data"',
    foundIn: ATTACHMENTS,
  },
  {
    fault: 'an outcome naming an unknown track',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[2].tracks[0] = 'villl'),
    code: 'track.unknown',
    at: '"villl"',
  },
  {
    fault: 'an attachment that is not one',
    file: SERVICE,
    change: (v) => v.tracks[0].attachments.push('navn'),
    code: 'attachment.unknown',
    at: '"navn"',
  },
  {
    fault: 'tracks that cannot be combined',
    file: SERVICE,
    change: (v) => v.trackSelection.outcomes[2].tracks.push('stall'),
    code: 'track.not-combinable',
    at: '"tracks"',
  },
  {
    fault: 'answers no outcome takes',
    file: SERVICE,
    change: (v) => v.trackSelection.outcomes.splice(0, 1),
    code: 'tracks.no-outcome',
    at: '"outcomes"',
  },
  {
    fault: 'an outcome that is never reached',
    file: SERVICE,
    change: (v) => v.trackSelection.outcomes.push({ when: true, guidance: 'guidance.ingen' }),
    code: 'tracks.unreachable-outcome',
    at: '{',
  },
  {
    fault: 'a track no answers lead to',
    file: SERVICE,
    change: (v) => (v.trackSelection.outcomes[2] = { when: true, guidance: 'guidance.ingen' }),
    code: 'tracks.unreachable-track',
    at: '"id": "vill"',
  },
  {
    fault: 'an unknown legal basis',
    file: SERVICE,
    change: (v) => (v.legalBases[0] = 'hornloven-2'),
    code: 'legal.unknown',
    at: '"hornloven-2"',
  },
  {
    fault: 'an unverified legal basis',
    file: 'shared/legal-bases.json',
    change: (v) => (v[0].verified = false),
    code: 'legal.unverified',
    at: '"verified": false',
  },
  {
    fault: 'unverified rates',
    file: 'shared/rates/2026.json',
    change: (v) => (v.verified = false),
    code: 'rates.unverified',
    at: '"verified": false',
  },
  {
    fault: 'an attachment the archive does not know',
    file: ARCHIVE,
    change: (v) => (v.attachments = {}),
    code: 'archive.missing-attachment',
    at: '"id": "bilde"',
    foundIn: ATTACHMENTS,
  },
  {
    fault: 'a track the archive does not cover',
    file: ARCHIVE,
    change: (v) => v.profiles[0].tracks.pop(),
    code: 'archive.missing-profile',
    at: '{',
  },
  {
    fault: 'an unknown path in a title',
    file: ARCHIVE,
    change: (v) => (v.profiles[0].saksmappe.tittel = 'Dyr {dyret.nam}'),
    code: 'archive.unknown-path',
    at: '{dyret.nam}',
  },
  {
    fault: 'a national identity number in a title',
    file: ARCHIVE,
    change: (v) => (v.profiles[0].saksmappe.tittel = 'Dyr {dyret.eiere.nummer}'),
    code: 'archive.identifier',
    at: '{dyret.eiere.nummer}',
  },
  {
    fault: 'an unknown service in a municipality',
    file: MUNICIPALITY,
    change: (v) => (v.services.enhjorningg = { tracks: ['stall'] }),
    code: 'municipality.unknown-service',
    at: '"enhjorningg"',
  },
  {
    fault: 'an unknown track in a municipality',
    file: MUNICIPALITY,
    change: (v) => v.services.enhjorning.tracks.push('tam'),
    code: 'municipality.unknown-track',
    at: '"tam"',
  },
  {
    fault: 'an override of a text that does not exist',
    file: MUNICIPALITY,
    change: (v) => (v.texts = { nb: { tittel: 'Hei' } }),
    code: 'municipality.unknown-text',
    at: '"tittel"',
  },
  {
    fault: 'a wrong organisation number',
    file: MUNICIPALITY,
    change: (v) => (v.organisationNumber = '964983290'),
    code: 'municipality.organisation-number',
    at: '"964983290"',
  },
  {
    fault: 'a part that does not exist',
    file: ANIMAL,
    change: (v) => (layout(v, 4).part = 'kontrakt'),
    code: 'part.unknown',
    at: '"kontrakt"',
  },
  {
    fault: 'a part bound where the model has nothing',
    file: ANIMAL,
    change: (v) => (layout(v, 4).bind = 'dyret'),
    code: 'binding.unknown-path',
    at: '"$.epost"',
    foundIn: 'shared/parts/kontakt/layout.json',
  },
  {
    fault: 'an example in a municipality without the service',
    file: 'enhjorning/examples/vill.vanlig.json',
    change: (v) => (v.municipality = '1833'),
    code: 'example.municipality',
    at: '"1833"',
  },
];

test.each(PLANTED)('$fault is found where it stands ($code)', ({ file, change, code, at, foundIn }) => {
  const files = unicornFilesWith(file, change);
  const found = check(files).filter((finding) => finding.code === code);
  const lines = found.map((finding) => lineOf(files, finding));
  expect({ files: found.map((finding) => finding.file), lines }).toEqual({
    files: expect.arrayContaining([foundIn ?? file]),
    lines: expect.arrayContaining([expect.stringContaining(at)]),
  });
});

function lineOf(files: ReadonlyMap<string, string>, { file, line }: Finding): string {
  return files.get(file)?.split('\n')[line - 1] ?? '';
}

test('a near miss is offered as a remedy', () => {
  const findings = check(unicornFilesWith(ANIMAL, (v) => (layout(v, 0).requird = true)));
  expect(findings).toMatchObject([{ message: '«requird» er ikke kjent her.', remedy: 'Mente du «required»?' }]);
});

test('a missing service file is named', () => {
  const files = unicornFiles();
  files.delete('enhjorning/archive.json');
  expect(check(files)).toContainEqual(expect.objectContaining({ code: 'file.missing', message: 'Tjenesten mangler archive.json.' }));
});

test('a parameter one municipality lacks is reported in that municipality', () => {
  const files = unicornFiles();
  const other = JSON.parse(files.get(MUNICIPALITY) ?? '{}') as Json;
  files.set('municipalities/1833.json', JSON.stringify({ ...other, number: '1833', parameters: {} }));
  expect(check(files)).toMatchObject([{ code: 'municipality.missing-parameter', file: 'municipalities/1833.json' }]);
});

test('a question with no end of answers is said to be sampled', () => {
  const files = unicornFilesWith(QUESTIONS, (v) => delete layout(v, 1).optionsId);
  expect(check(files).map(({ code }) => code)).toContain('tracks.sampled');
});

test.each([
  ['not JSON', '{ "id": }', 'json.syntax', 1],
  ['an empty file', '', 'json.syntax', 1],
  ['a comment', '{\n  // hei\n}', 'json.syntax', 2],
  ['ten million characters', `"${'x'.repeat(10_000_000)}"`, 'json.too-large', 1],
  ['a thousand levels', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'json.too-deep', 1],
  ['a key given twice', '{\n  "id": 1,\n  "id": 2\n}', 'json.duplicate-key', 3],
  ['a key that would change the prototype', '{\n  "__proto__": { "id": "x" }\n}', 'json.forbidden-key', 2],
])('%s in a file is a finding, not a crash', (_what, text, code, line) => {
  const found = check(unicornFiles().set(SERVICE, text));
  expect(found).toContainEqual(expect.objectContaining({ code, file: SERVICE, line }));
});
