import { addressAt, type SyntheticAddress } from './addresses.js';
import { personNamed, type SyntheticPerson } from './persons.js';

export interface SyntheticRole {
  /** Role group and role code in Enhetsregisteret: `STYR`/`LEDE`, `DAGL`/`DAGL`, … */
  readonly group: 'DAGL' | 'STYR' | 'INNH' | 'KONT' | 'REGN';
  readonly code: 'DAGL' | 'LEDE' | 'MEDL' | 'INNH' | 'KONT' | 'REGN';
  readonly person?: SyntheticPerson;
  readonly organisation?: { readonly organisationNumber: string; readonly name: string };
  readonly resigned: boolean;
}

export interface SyntheticSubUnit {
  readonly organisationNumber: string;
  readonly name: string;
  readonly address: SyntheticAddress;
  readonly industryCode: string;
  readonly industryName: string;
}

export interface SyntheticOrganisation {
  readonly organisationNumber: string;
  readonly name: string;
  readonly formCode: 'AS' | 'ENK' | 'FLI';
  readonly formName: string;
  readonly address: SyntheticAddress;
  readonly industryCode: string;
  readonly industryName: string;
  readonly registeredOn: string;
  readonly bankrupt: boolean;
  readonly underLiquidation: boolean;
  readonly underForcedLiquidation: boolean;
  /** ISO day it was removed; Enhetsregisteret then answers 410. */
  readonly deletedOn?: string;
  readonly roles: readonly SyntheticRole[];
  readonly subUnits: readonly SyntheticSubUnit[];
}

const kari = personNamed('Vakkerblomst');
const ola = personNamed('Lystigbekk');
const siri = personNamed('Rolighumle');
const arne = personNamed('Godmodig');

const held = (group: SyntheticRole['group'], code: SyntheticRole['code'], person: SyntheticPerson): SyntheticRole => ({
  group,
  code,
  person,
  resigned: false,
});
const sound = { bankrupt: false, underLiquidation: false, underForcedLiquidation: false };
const restaurant = { industryCode: '56.110', industryName: 'Drift av restauranter' };
const bar = { industryCode: '56.301', industryName: 'Drift av puber og barer' };
const limited = { formCode: 'AS', formName: 'Aksjeselskap' } as const;
const havnegata4 = addressAt('Havnegata 4', '1813');
const jernbanegata11 = addressAt('Jernbanegata 11', '1833');

/** Valid mod 11 and in no register. */
export const UNKNOWN_ORGANISATION_NUMBER = '310000094';

export const organisations: readonly SyntheticOrganisation[] = [
  {
    organisationNumber: '310000000',
    name: 'Havna Kro AS',
    ...limited,
    ...restaurant,
    ...sound,
    address: havnegata4,
    registeredOn: '2011-05-02',
    roles: [
      held('DAGL', 'DAGL', kari),
      { group: 'DAGL', code: 'DAGL', person: arne, resigned: true },
      held('STYR', 'LEDE', ola),
      {
        group: 'REGN',
        code: 'REGN',
        organisation: { organisationNumber: '310000086', name: 'Fjordgløtt Drift AS' },
        resigned: false,
      },
    ],
    subUnits: [{ organisationNumber: '310000027', name: 'Havna Kro Brønnøysund', address: havnegata4, ...restaurant }],
  },
  {
    organisationNumber: '310000019',
    name: 'Rolighumle Kafé',
    formCode: 'ENK',
    formName: 'Enkeltpersonforetak',
    industryCode: '56.110',
    industryName: 'Drift av restauranter og kafeer',
    ...sound,
    address: jernbanegata11,
    registeredOn: '2018-03-15',
    roles: [held('INNH', 'INNH', siri)],
    subUnits: [{ organisationNumber: '310000035', name: 'Rolighumle Kafé', address: jernbanegata11, ...restaurant }],
  },
  {
    organisationNumber: '310000043',
    name: 'Tomflaska Bar AS',
    ...limited,
    ...bar,
    ...sound,
    bankrupt: true,
    address: addressAt('Storgata 47', '1813'),
    registeredOn: '2015-09-21',
    roles: [held('DAGL', 'DAGL', kari)],
    subUnits: [],
  },
  {
    organisationNumber: '310000051',
    name: 'Nedlagt Servering AS',
    ...limited,
    ...restaurant,
    ...sound,
    address: addressAt('Havnegata 15', '1813'),
    registeredOn: '2009-01-12',
    deletedOn: '2024-06-14',
    roles: [],
    subUnits: [],
  },
  {
    organisationNumber: '310000078',
    name: 'Hattfjelldal Spelemannslag',
    formCode: 'FLI',
    formName: 'Forening/lag/innretning',
    industryCode: '94.991',
    industryName: 'Aktiviteter i andre interesseorganisasjoner ikke nevnt annet sted',
    ...sound,
    address: addressAt('Vefsnveien 14', '1826'),
    registeredOn: '1998-10-05',
    roles: [held('STYR', 'LEDE', arne)],
    subUnits: [],
  },
  {
    organisationNumber: '310000086',
    name: 'Fjordgløtt Drift AS',
    ...limited,
    ...bar,
    ...sound,
    underLiquidation: true,
    address: addressAt('Sømnaveien 92', '1813'),
    registeredOn: '2013-02-25',
    roles: [held('DAGL', 'DAGL', ola)],
    subUnits: [],
  },
];
