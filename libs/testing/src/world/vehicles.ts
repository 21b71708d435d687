/** One vehicle in Statens vegvesen's register; makes and number plates are made up. */
export interface SyntheticVehicle {
  readonly kjennemerke: string;
  readonly make?: string;
  readonly model?: string;
  readonly category?: string;
  readonly categoryName?: string;
  readonly registrationStatus: 'REGISTRERT' | 'AVREGISTRERT';
  /** ISO day. */
  readonly inspectionDueOn?: string;
}

const snowmobile = { category: 'BELTEMOTORSYKKEL', categoryName: 'Beltemotorsykkel' } as const;

export const vehicles: readonly SyntheticVehicle[] = [
  { kjennemerke: 'ZA1234', make: 'FJELLFANT', model: 'Skare 600', ...snowmobile, registrationStatus: 'REGISTRERT' },
  { kjennemerke: 'ZB2002', make: 'RYPEVINGE', model: 'Vidde LX', ...snowmobile, registrationStatus: 'AVREGISTRERT' },
  { kjennemerke: 'ZA3003', registrationStatus: 'REGISTRERT' },
  {
    kjennemerke: 'DK4004',
    make: 'MULTEMYR',
    model: 'Terreng 4x4',
    category: 'L7e',
    categoryName: 'Firehjuls motorsykkel',
    registrationStatus: 'REGISTRERT',
  },
  {
    kjennemerke: 'DL55005',
    make: 'FJORDGLØTT',
    model: 'Kombi',
    category: 'M1',
    categoryName: 'Personbil',
    registrationStatus: 'REGISTRERT',
    inspectionDueOn: '2027-06-30',
  },
];
