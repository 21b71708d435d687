import { describe, expect, it } from 'vitest';

import { recordedAnswer, type Recorded } from './recorded-answer.js';

const at = { retrievedAt: '2026-11-20T08:02:11Z' };
const example: Recorded = {
  answers: {
    virksomhet: { nummer: '310000000', navn: 'Havna Kro AS' },
    stedet: { adresse: 'Havnegata 4', postnummer: '8900', poststed: 'Brønnøysund', kommunenummer: '1813' },
    personer: [
      { nummer: '12838510068', navn: 'Kari Vakkerblomst', fodt: '1985-03-12' },
      { nummer: '04919220061', navn: 'Ola Lystigbekk', fodt: '1992-11-04' },
    ],
  },
  facts: [
    { path: 'virksomhet.navn', value: 'Havna Kro AS', source: 'enhetsregisteret', ...at },
    { path: 'personer[1].fodt', value: '1992-11-04', source: 'folkeregisteret', ...at },
    { path: 'stedet.kommunenummer', value: '1813', source: 'kartverket-adresser', ...at },
  ],
};
const firm = { number: 'virksomhet.nummer', name: 'virksomhet.navn' };
const person = (row: number) => ({ number: `personer[${row}].nummer`, name: `personer[${row}].navn`, bornOn: `personer[${row}].fodt` });
const place = { address: 'stedet.adresse', postalCode: 'stedet.postnummer', city: 'stedet.poststed', municipality: 'stedet.kommunenummer' };

describe('a look-up in the preview', () => {
  it('is answered with what the example recorded', () => {
    expect(recordedAnswer(example, firm, { organisationNumber: '310000000' })).toEqual({
      status: 'found',
      values: { number: '310000000', name: 'Havna Kro AS' },
      source: 'enhetsregisteret',
      ...at,
    });
  });

  it('finds in a new row the person recorded in another', () => {
    expect(recordedAnswer(example, person(2), { nationalIdentityNumber: '04919220061', lastName: 'Lystigbekk' })).toMatchObject({
      status: 'found',
      values: { number: '04919220061', name: 'Ola Lystigbekk', bornOn: '1992-11-04' },
    });
  });

  it('offers the recorded address', () => {
    expect(recordedAnswer(example, place, { address: 'havnegata' })).toMatchObject({
      status: 'choices',
      choices: [{ label: 'Havnegata 4, 8900 Brønnøysund', values: { municipality: '1813' } }],
    });
  });

  it('gives the choice the example made from a list', () => {
    const list = { simpleBinding: 'virksomhet.nummer', name: 'virksomhet.navn' };

    expect(recordedAnswer(example, list, {})).toMatchObject({
      status: 'choices',
      choices: [{ label: 'Havna Kro AS', values: { simpleBinding: '310000000' } }],
    });
    expect(recordedAnswer({ answers: {}, facts: [] }, list, {}).status).toBe('unavailable');
  });

  it.each([
    ['a number the example has not asked about', firm, { organisationNumber: '310000019' }, 'enhetsregisteret'],
    ['a person of whom nothing was recorded', person(0), { nationalIdentityNumber: '12838510068' }, 'folkeregisteret'],
    ['another address', place, { address: 'Storgata' }, 'kartverket-adresser'],
    ['an empty form', {}, { organisationNumber: '310000000' }, 'registeret'],
  ])('is unavailable for %s', (_case, bindings, query, source) => {
    expect(recordedAnswer(example, bindings, query)).toEqual({ status: 'unavailable', source });
  });
});
