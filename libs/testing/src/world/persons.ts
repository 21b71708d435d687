import { addressAt, type SyntheticAddress } from './addresses.js';

/** What Kontakt- og reservasjonsregisteret holds on a person; absent when the person is not in it. */
export interface SyntheticContact {
  readonly email?: string;
  readonly mobile?: string;
  readonly reserved: boolean;
}

/** A made-up person with a number from the synthetic series (month + 80). */
export interface SyntheticPerson {
  readonly nationalIdentityNumber: string;
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  /** ISO day. */
  readonly bornOn: string;
  /** Where the person lives; Folkeregisteret answers it also for a protected address, and nobody may show it. */
  readonly address: SyntheticAddress;
  readonly addressProtected: boolean;
  readonly contact?: SyntheticContact;
  /** Why the person is in the world, for whoever picks one on the login page. */
  readonly about: string;
}

export const persons: readonly SyntheticPerson[] = [
  {
    nationalIdentityNumber: '12838510068',
    firstName: 'Kari',
    lastName: 'Vakkerblomst',
    bornOn: '1985-03-12',
    address: addressAt('Storgata 22', '1813'),
    addressProtected: false,
    contact: { email: 'kari.vakkerblomst@example.no', mobile: '+4799900001', reserved: false },
    about: 'Daglig leder i Havna Kro AS',
  },
  {
    nationalIdentityNumber: '04919220061',
    firstName: 'Ola',
    lastName: 'Lystigbekk',
    bornOn: '1992-11-04',
    address: addressAt('Valveien 30', '1813'),
    addressProtected: false,
    contact: { email: 'ola.lystigbekk@example.no', mobile: '+4799900002', reserved: false },
    about: 'Styreleder i Havna Kro AS, daglig leder i Fjordgløtt Drift AS',
  },
  {
    nationalIdentityNumber: '01897815180',
    firstName: 'Siri',
    lastName: 'Rolighumle',
    bornOn: '1978-09-01',
    address: addressAt('Selforsveien 40', '1833'),
    addressProtected: false,
    contact: { email: 'siri.rolighumle@example.no', mobile: '+4799900003', reserved: false },
    about: 'Innehaver av Rolighumle Kafé',
  },
  {
    nationalIdentityNumber: '17815830067',
    firstName: 'Arne',
    lastName: 'Godmodig',
    bornOn: '1958-01-17',
    address: addressAt('Vefsnveien 61', '1826'),
    addressProtected: false,
    contact: { mobile: '+4799900004', reserved: true },
    about: 'Leder i Hattfjelldal Spelemannslag, har reservert seg mot digital post',
  },
  {
    nationalIdentityNumber: '30860860062',
    firstName: 'Nora',
    lastName: 'Ungkvist',
    bornOn: '2008-06-30',
    address: addressAt('Skarsåsen 8', '1813'),
    addressProtected: false,
    contact: { email: 'nora.ungkvist@example.no', mobile: '+4799900005', reserved: false },
    about: 'Født 30. juni 2008, for ung til å være styrer',
  },
  {
    nationalIdentityNumber: '20910670000',
    firstName: 'Jonas',
    lastName: 'Akkurattjue',
    bornOn: '2006-11-20',
    address: addressAt('Jernbanegata 13', '1833'),
    addressProtected: false,
    contact: { email: 'jonas.akkurattjue@example.no', reserved: false },
    about: 'Fyller 20 år 20. november 2026',
  },
  {
    nationalIdentityNumber: '21910670120',
    firstName: 'Mina',
    lastName: 'Snarttjue',
    bornOn: '2006-11-21',
    address: addressAt('Ranheimveien 9', '1833'),
    addressProtected: false,
    contact: { mobile: '+4799900007', reserved: false },
    about: 'Fyller 20 år 21. november 2026',
  },
  {
    nationalIdentityNumber: '52858010047',
    firstName: 'Dina',
    lastName: 'Skjermdal',
    bornOn: '1980-05-12',
    address: addressAt('Fridtjof Nansens gate 17', '1833'),
    addressProtected: true,
    about: 'D-nummer, skjermet adresse, ikke i kontaktregisteret',
  },
  {
    nationalIdentityNumber: '12858099062',
    firstName: 'Per',
    lastName: 'Nyregel',
    bornOn: '1980-05-12',
    address: addressAt('Krutåveien 118', '1826'),
    addressProtected: false,
    contact: { email: 'per.nyregel@example.no', mobile: '+4799900009', reserved: false },
    about: 'Fødselsnummer etter reglene fra 2032',
  },
];

/** @throws when the world has no such person: a slip in the world or in a test */
export function personNamed(lastName: string): SyntheticPerson {
  const found = persons.find((person) => person.lastName === lastName);
  if (!found) throw new Error(`The synthetic world has nobody called ${lastName}`);
  return found;
}
