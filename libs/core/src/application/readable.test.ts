import { describe, expect, it } from 'vitest';

import type { Answers, ApplicationInput } from './application.js';
import { compileForm } from './compile-form.js';
import { displayPath } from './display-path.js';
import { applicationInput, dragehold, drageholdWith } from './dragehold.fixture.js';
import { evaluateApplication } from './evaluate-application.js';
import { readableApplication, type ReadableSources } from './readable.js';
import type { ReadableItem } from './submission.js';

const form = compileForm(dragehold);

const answers: Answers = {
  sporvalg: { formaal: 'hold', skalFly: true },
  eier: { navn: 'Kari Vakkerblomst', fodt: '1985-03-12' },
  virksomhet: {
    organisasjonsnummer: '310000000',
    navn: 'Havna Kro AS',
    adresse: 'Havnegata 4',
    postnummer: '8900',
    poststed: 'Brønnøysund',
    konkurs: true,
  },
  drager: [
    { altinnRowId: 'a', navn: 'Smauglill', hoder: 2, pusterIld: false, brannvern: 'gjemt' },
    { altinnRowId: 'b', navn: 'skjult', hoder: 1 },
  ],
  flyging: { hoyde: 300, start: '22:00', tider: { mandag: { fra: '10:00', til: '02:00' }, sondag: { stengt: true } } },
  utstilling: { sted: 'Torget' },
};

function read(more: Partial<ApplicationInput> = {}, sources: Partial<ReadableSources> = {}) {
  const applicant = { type: 'organisation', name: 'Havna Kro AS' } as const;
  const evaluation = evaluateApplication(form, applicationInput(answers, { applicant, promisedLater: ['forsikring'], ...more }));
  return readableApplication(form, evaluation, { facts: [], unconfirmed: [], language: 'nb', ...sources });
}

function flat(items: readonly ReadableItem[]): readonly ReadableItem[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item, ...flat(item.items)] : [item]));
}

function item(application: ReturnType<typeof read>, nodeKey: string): ReadableItem | undefined {
  return application.pages.flatMap((page) => flat(page.items)).find((candidate) => candidate.nodeKey === nodeKey);
}

describe('the application as it is read', () => {
  it('has the visible pages in order, the track questions first', () => {
    const { title, pages } = read();
    expect(title).toBe('Tillatelse til å holde drage');
    expect(pages.map((page) => page.title)).toEqual(['Hva gjelder det?', 'Eier', 'Drager', 'Flyging']);
  });

  it.each<[string, string, string]>([
    ['a choice by its label', 'formaal', 'Holde drage'],
    ['yes and no', 'skalFly', 'Ja'],
    ['a date with its weekday', 'fodt', 'tirsdag 12. mars 1985'],
    ['a time', 'start', 'kl. 22.00'],
    ['opening hours, one line a day', 'apningstid', 'Mandag: kl. 10.00–02.00 (neste dag)\nSøndag: stengt'],
    ['a number with its unit', 'hoder-0', '2\u00a0hoder'],
    [
      'a firm with what is wrong with it',
      'virksomhet',
      'Havna Kro AS\nOrganisasjonsnummer: 310\u00a0000\u00a0000\nHavnegata 4, 8900 Brønnøysund\nKonkurs: ja',
    ],
    ['a file promised for later', 'forsikring', 'Sendes senere'],
    ['nothing where there is no answer', 'epost', ''],
  ])('shows %s', (_what, nodeKey, value) => {
    expect(item(read(), nodeKey)).toMatchObject({ kind: 'answer', value });
  });

  it('names rows by their own title, and shows nothing that is hidden', () => {
    const application = read();
    expect(item(application, 'drager-0')).toMatchObject({ kind: 'group', title: 'Smauglill, 2\u00a0hoder' });
    expect(item(application, 'drager-1')).toBeUndefined();
    expect(item(application, 'brannvern-0')).toBeUndefined();
    expect(JSON.stringify(application)).not.toMatch(/gjemt|Torget/);
  });

  it('is read in another language than it was written in', () => {
    expect(item(read({}, { language: 'en' }), 'apningstid')).toMatchObject({ value: 'Monday: 10:00–02:00 (next day)\nSunday: closed' });
  });

  it('says which register stands behind an answer, and which the citizen has changed', () => {
    const fact = { path: 'virksomhet.navn', value: 'Havna Kro AS', source: 'enhetsregisteret', retrievedAt: '2026-11-20T08:00:00Z' };
    expect(item(read({}, { facts: [fact] }), 'virksomhet')).toMatchObject({
      source: 'enhetsregisteret',
      retrievedAt: '2026-11-20T08:00:00Z',
    });
    expect(item(read({}, { facts: [{ ...fact, value: 'Noe annet' }] }), 'virksomhet')).not.toHaveProperty('source');
    const unconfirmed = [{ path: 'virksomhet.navn', source: 'enhetsregisteret', reason: 'overridden' as const }];
    const changed = item(read({}, { facts: [fact], unconfirmed }), 'virksomhet');
    expect(changed).toMatchObject({ unconfirmed: true });
    expect(changed).not.toHaveProperty('source');
  });
});

describe('a value shown away from its page', () => {
  const evaluation = evaluateApplication(form, applicationInput(answers, { applicant: { type: 'organisation', name: 'Havna Kro AS' } }));
  it.each<[string, { label: string; value: string }]>([
    ['eier.fodt', { label: 'felt.fodt', value: '12. mars 1985' }],
    ['virksomhet.konkurs', { label: 'Konkurs', value: 'Ja' }],
    ['drager.navn', { label: 'felt.dragenavn', value: 'Smauglill, skjult' }],
    ['drager[0].hoder', { label: 'Antall hoder', value: '2\u00a0hoder' }],
    ['finnes.ikke', { label: 'finnes.ikke', value: '' }],
  ])('%s', (path, shown) => {
    expect(displayPath(form, evaluation, path, 'nb')).toEqual(shown);
  });

  it('is named and written as the component that shows it, where nobody answers it', () => {
    const sum = { id: 'sum', type: 'Number', value: ['dataModel', 'gebyr.sum'], formatting: { currency: 'NOK' } } as const;
    const layout = [{ ...sum, textResourceBindings: { title: 'felt.navn' } } as const];
    const other = compileForm(drageholdWith({ pages: { ...dragehold.pages, eier: { id: 'eier', layout } } }));
    const made = evaluateApplication(other, applicationInput(answers));
    const { label, value } = displayPath(other, made, 'gebyr.sum', 'nb');
    expect([label, value]).toEqual(['Navn', 'kr\u00a0200']);
  });

  it('never puts a national identity number in a title through a look-up', () => {
    const layout = [
      {
        id: 'person',
        type: 'PersonLookup',
        dataModelBindings: { person_lookup_ssn: 'eier.fnr', person_lookup_name: 'eier.navn' },
        textResourceBindings: { title: 'felt.navn' },
      } as const,
      { id: 'kopi', type: 'Text', value: ['displayValue', 'person'] } as const,
    ];
    const other = compileForm(drageholdWith({ pages: { ...dragehold.pages, eier: { id: 'eier', layout } } }));
    const made = evaluateApplication(
      other,
      applicationInput({ sporvalg: { formaal: 'utstilling' }, eier: { fnr: '12838510068', navn: 'Kari Vakkerblomst' } }),
    );
    const [page] = readableApplication(other, made, { facts: [], unconfirmed: [], language: 'nb' }).pages.filter(({ id }) => id === 'eier');
    expect(page?.items).toEqual([
      expect.objectContaining({ nodeKey: 'person', value: 'Kari Vakkerblomst\nFødselsnummer: 128385\u00a010068' }),
      expect.objectContaining({ nodeKey: 'kopi', value: 'Kari Vakkerblomst' }),
    ]);
  });
});
