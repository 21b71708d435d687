import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bornCleanTitle, MAX_TITLE_LENGTH, titleFaults } from './born-clean.js';

/** What the archivists' robots repair today, one row per rule. */
const REPAIRS: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['a reply prefix', 'SV: Søknad om skjenkebevilling', 'Søknad om skjenkebevilling'],
  ['repeated prefixes in any case', 'sv: RE: Vs: FW: Fwd:søknad', 'Søknad'],
  ['a numbered prefix', 'RE[2]: Søknad', 'Søknad'],
  ['a small first letter', 'ærlig talt bar', 'Ærlig talt bar'],
  ['a small Sámi first letter', 'čáhppes beana', 'Čáhppes beana'],
  ['a trailing full stop', 'Søknad om skjenkebevilling. ', 'Søknad om skjenkebevilling'],
  ['several trailing stops', 'Søknad...', 'Søknad'],
  ['white space', '  Søknad\t om\n\nbevilling ', 'Søknad om bevilling'],
  ['a character that is not allowed', 'Bevilling * «Havna» | Kro_AS', 'Bevilling Havna Kro AS'],
  ['an emoji', 'Havna Kro 🍺 AS', 'Havna Kro AS'],
  ['a zero-width and a bidi character', 'Hav\u200bna \u202eKro', 'Havna Kro'],
  ['decomposed letters', 'Kro\u0308na A\u030as', 'Kröna Ås'],
  ['a long dash', 'Bevilling — Havna Kro', 'Bevilling – Havna Kro'],
  ['a curly apostrophe', 'Ola’s Bar', "Ola's Bar"],
  ['a national identity number', 'Søknad fra Kari 12838510068', 'Søknad fra Kari'],
  ['a national identity number with a space', 'Søknad fra 128385 10068 Kari', 'Søknad fra Kari'],
  ['an organisation number', 'Bevilling - Havna Kro AS (310000000)', 'Bevilling - Havna Kro AS'],
  ['an organisation number in groups', 'Bevilling 310 000 000 Havna', 'Bevilling Havna'],
  ['an e-mail address', 'Søknad fra kari@example.no om bevilling', 'Søknad fra om bevilling'],
  ['our own reference', 'Søknad SPV-2026-000123', 'Søknad'],
  ['a Ref', 'Søknad om bevilling Ref: 2026/411', 'Søknad om bevilling'],
  ['a PostId', 'Søknad om bevilling (PostId 88123)', 'Søknad om bevilling'],
  ['what an empty value leaves', 'Bevilling - - Havna Kro AS', 'Bevilling - Havna Kro AS'],
  ['a value missing at the end', 'Bevilling - Havna Kro AS - ', 'Bevilling - Havna Kro AS'],
];

const KEPT = [
  'Bevilling - Havna Kro Brønnøysund - Havna Kro AS',
  'Søknad om skjenkebevilling for enkeltanledning 20.11.2026',
  'Aarborten tjïelte – Hattfjelldal: kåfjord & sønn (AS), § 4-2',
  'Referat og refusjon',
  'Ørjans øl 4,7 / 50',
];

describe('bornCleanTitle', () => {
  it.each(REPAIRS)('mends %s', (_rule, before, after) => {
    expect(bornCleanTitle(before)).toBe(after);
  });

  it.each(REPAIRS)('finds fault with %s', (_rule, before) => {
    expect(titleFaults(before)).not.toEqual([]);
  });

  it.each(KEPT)('leaves «%s» alone', (title) => {
    expect(bornCleanTitle(title)).toBe(title);
    expect(titleFaults(title)).toEqual([]);
  });

  it('shortens a title at a word when it is too long', () => {
    const title = bornCleanTitle('Bevilling '.repeat(60));

    expect(title.length).toBeLessThanOrEqual(MAX_TITLE_LENGTH);
    expect(title).toMatch(/Bevilling$/);
  });

  it('says that nothing is left rather than inventing a title', () => {
    expect(titleFaults(bornCleanTitle('🍺🍺 ...'))).toEqual(['title.empty']);
  });

  it('gives a title without fault for any text, and the same one the second time', () => {
    const unicode = fc.string({ unit: 'binary', maxLength: 80 });
    const nearMiss = fc
      .array(
        fc.constantFrom(
          ...[
            'SV:',
            're: ',
            'Ref',
            'PostId',
            '12838510068',
            '310000000',
            '310 000',
            ' 000',
            '12',
            '.',
            ' ',
            '-',
            '–',
            '(',
            ')',
            '@',
            ':',
            'æ',
            'ŉ',
            'ǰ',
            'ß',
          ],
          ...['\u0301', '\u200b', 'fw', 'spv-2026-1', '\u212b', 'ﬁ', 'ʼ', '/', ',', '\ud800'],
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          unicode,
          nearMiss,
          fc.tuple(unicode, nearMiss).map((parts) => parts.join('')),
        ),
        (text) => {
          const title = bornCleanTitle(text);
          expect(titleFaults(title)).toEqual(title === '' ? ['title.empty'] : []);
          expect(bornCleanTitle(title)).toBe(title);
        },
      ),
      { numRuns: 4000 },
    );
  });
});
