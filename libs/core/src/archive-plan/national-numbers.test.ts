import { describe, expect, it } from 'vitest';

import { birthDatesFor, withoutNationalNumbers } from './national-numbers.js';

describe('birthDatesFor', () => {
  it.each([
    ['12838510068', '12. mars 1985'],
    ['01897815180', '1. september 1978'],
    ['30860860062', '30. juni 2008'],
    ['20910670000', '20. november 2006'],
    ['52858010047', '12. mai 1980'],
    ['12858099062', '12. mai 1980'],
  ])('shows %s as a date of birth', (number, date) => {
    expect(birthDatesFor(`Eier ${number}, 60 %`, 'nb')).toBe(`Eier født ${date}, 60 %`);
  });

  it('tells the date of birth once where a look-up gave both', () => {
    expect(birthDatesFor('Kari Vakkerblomst\nFødselsnummer: 128385\u00a010068\nFødt: 12. mars 1985', 'nb')).toBe(
      'Kari Vakkerblomst\nFødt: 12. mars 1985',
    );
  });

  it('leaves organisation numbers, phone numbers and other figures alone', () => {
    const text = 'Org.nr. 310 000 000, tlf. 900 00 000, 12345678901 kr';
    expect(birthDatesFor(text, 'nb')).toBe(text);
  });
});

describe('withoutNationalNumbers', () => {
  const application = (label: string, value: string) => ({
    title: 'Søknad',
    pages: [
      {
        id: 'p',
        title: 'Side',
        items: [{ kind: 'group', nodeKey: 'g', title: '', items: [{ kind: 'answer', nodeKey: 'a', label, value }] }],
      },
    ],
  });
  const value = (label: string, text: string) =>
    JSON.stringify(withoutNationalNumbers(application(label, text) as Parameters<typeof withoutNationalNumbers>[0], 'nb'));

  it('reaches answers inside groups', () => {
    expect(value('Styrer', '12838510068')).not.toContain('12838510068');
  });

  it('keeps an account number that happens to look like a person', () => {
    expect(value('Kontonummer', '12838510068')).toContain('12838510068');
  });
});
