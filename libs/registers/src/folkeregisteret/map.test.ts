import { describe, expect, it } from 'vitest';

import { toPerson } from './map.js';
import type { Folkeregisterperson } from './response.js';

const number = [{ erGjeldende: true, foedselsEllerDNummer: '12838510068' }];
const home = {
  erGjeldende: true,
  adressegradering: 'ugradert',
  vegadresse: {
    kommunenummer: '1813',
    adressenavn: 'STORGATA',
    adressenummer: { husnummer: '22', husbokstav: 'B' },
    poststed: { poststedsnavn: 'BRØNNØYSUND', postnummer: '8900' },
  },
};
const person = (parts: Partial<Folkeregisterperson>): Folkeregisterperson => ({ identifikasjonsnummer: number, ...parts });

describe('a person from Folkeregisteret', () => {
  it('has the name that counts now, written as people write it', () => {
    const navn = [
      { erGjeldende: false, fornavn: 'KARI', etternavn: 'GAMMELNAVN' },
      { erGjeldende: true, fornavn: 'KARI', mellomnavn: 'ØVRE', etternavn: 'VAKKERBLOMST-LI' },
    ];
    expect(toPerson(person({ navn }), ['navn'])).toEqual({ firstName: 'Kari', middleName: 'Øvre', lastName: 'Vakkerblomst-Li' });
  });

  it('has an address with number, letter and c/o', () => {
    const bostedsadresse = [{ ...home, vegadresse: { ...home.vegadresse, coAdressenavn: 'Ola Lystigbekk' } }];
    expect(toPerson(person({ bostedsadresse }), ['bostedsadresse']).address).toEqual({
      lines: ['c/o Ola Lystigbekk', 'Storgata 22B'],
      postalCode: '8900',
      city: 'Brønnøysund',
      municipalityNumber: '1813',
    });
  });

  it.each(['fortrolig', 'strengtFortrolig', 'klientadresse', 'somethingNew'])(
    'has no address when the person is graded %s',
    (graderingsnivaa) => {
      const shielded = person({ bostedsadresse: [home], adressebeskyttelse: [{ erGjeldende: true, graderingsnivaa }] });
      expect(toPerson(shielded, ['bostedsadresse'])).toEqual({ addressProtected: true });
    },
  );

  it('has no address when only the address itself is graded', () => {
    const shielded = person({ bostedsadresse: [{ ...home, adressegradering: 'fortrolig' }] });
    expect(toPerson(shielded, ['bostedsadresse'])).toEqual({ addressProtected: true });
  });

  it('is not shielded by a protection that has ended', () => {
    const adressebeskyttelse = [
      { erGjeldende: false, graderingsnivaa: 'fortrolig' },
      { erGjeldende: true, graderingsnivaa: 'UGRADERT' },
    ];
    expect(toPerson(person({ bostedsadresse: [home], adressebeskyttelse }), ['bostedsadresse'])).toMatchObject({ addressProtected: false });
  });

  it('has nothing that was not asked for, even if the register sends it', () => {
    expect(toPerson(person({ bostedsadresse: [home], doedsfall: [{ erGjeldende: true }] }), ['foedsel'])).toEqual({});
  });

  it('is dead when the register says so', () => {
    expect(toPerson(person({ doedsfall: [{ erGjeldende: true, doedsdato: '2026-01-01' }] }), ['doedsfall'])).toEqual({ deceased: true });
  });
});
