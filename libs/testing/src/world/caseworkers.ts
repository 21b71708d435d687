/** Somebody who handles applications for one municipality; known to the caseworkers' issuer only. */
export interface SyntheticCaseworker {
  /** Subject at the issuer; not a national identity number. */
  readonly id: string;
  readonly name: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly roles: readonly string[];
}

export const caseworkers: readonly SyntheticCaseworker[] = [
  {
    id: 'brit.sakkyndig@bronnoy.example',
    name: 'Brit Sakkyndig',
    municipalityNumber: '1813',
    municipalityName: 'Brønnøy',
    roles: ['saksbehandler'],
  },
  {
    id: 'rolf.ranafjell@rana.example',
    name: 'Rolf Ranafjell',
    municipalityNumber: '1833',
    municipalityName: 'Rana',
    roles: ['saksbehandler'],
  },
  {
    id: 'hanne.fjellro@hattfjelldal.example',
    name: 'Hanne Fjellro',
    municipalityNumber: '1826',
    municipalityName: 'Hattfjelldal',
    roles: ['saksbehandler'],
  },
];
