import { SporvalgError } from '@sporvalg/core';

/** A register's answer with where it came from and when; what is not found is an answer too. */
export type RegisterAnswer<T> =
  | { readonly status: 'found'; readonly value: T; readonly source: string; /** ISO instant, UTC. */ readonly retrievedAt: string }
  | { readonly status: 'not-found'; readonly source: string; readonly retrievedAt: string };

export interface LookupOptions {
  readonly signal?: AbortSignal;
}

/** Enhetsregisteret (Brønnøysundregistrene): organisations, sub-units and roles. */
export interface OrganisationRegister {
  /** @param organisationNumber nine digits, already checked mod 11 */
  organisation(organisationNumber: string, options?: LookupOptions): Promise<RegisterAnswer<Organisation>>;
  subUnits(organisationNumber: string, options?: LookupOptions): Promise<RegisterAnswer<readonly SubUnit[]>>;
  roles(organisationNumber: string, options?: LookupOptions): Promise<RegisterAnswer<readonly OrganisationRole[]>>;
}

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  readonly municipalityNumber?: string;
  readonly country?: string;
}

export interface Organisation {
  readonly organisationNumber: string;
  readonly name: string;
  readonly formCode: string;
  readonly formName: string;
  readonly businessAddress?: PostalAddress;
  readonly industryCode?: string;
  readonly industryName?: string;
  readonly bankrupt: boolean;
  readonly underLiquidation: boolean;
  readonly underForcedLiquidation: boolean;
  /** True when Enhetsregisteret answers 410 or gives a deletion date. */
  readonly deleted: boolean;
}

export interface SubUnit {
  readonly organisationNumber: string;
  readonly name: string;
  readonly address?: PostalAddress;
  readonly industryCode?: string;
  readonly industryName?: string;
}

export interface OrganisationRole {
  /** `DAGL`, `LEDE`, `INNH`, `MEDL`, … */
  readonly code: string;
  readonly resigned: boolean;
  readonly person?: {
    readonly firstName: string;
    readonly middleName?: string;
    readonly lastName: string;
    /** ISO day. */ readonly bornOn: string;
    readonly deceased: boolean;
  };
  readonly organisationNumber?: string;
}

/** Kartverket's addresses. */
export interface AddressRegister {
  search(query: AddressQuery, options?: LookupOptions): Promise<RegisterAnswer<readonly AddressHit[]>>;
}

export interface AddressQuery {
  readonly text: string;
  readonly municipalityNumber?: string;
  readonly limit: number;
}

export interface AddressHit {
  readonly text: string;
  readonly postalCode: string;
  readonly city: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer: number;
  readonly undernummer: number;
  readonly position?: Position;
}

/** Kartverket's place names (Sentralt stadnamnregister). */
export interface PlaceNameRegister {
  search(query: PlaceNameQuery, options?: LookupOptions): Promise<RegisterAnswer<readonly PlaceNameHit[]>>;
}

export interface PlaceNameQuery {
  readonly text: string;
  readonly municipalityNumber?: string;
  readonly limit: number;
}

export interface PlaceNameHit {
  readonly name: string;
  /** What kind of place it is, as the register says it: `Fjell`, `Innsjø`, `Gard`. */
  readonly kind: string;
  readonly municipalityNumber?: string;
  readonly municipalityName?: string;
  readonly position: Position;
}

/** EPSG:4258 degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Properties in Matrikkelen, through Kartverket's open service. It says nothing of who owns them. */
export interface PropertyRegister {
  /** The properties with the number: one for each lease or section when those are left out. */
  property(number: PropertyNumber, options?: LookupOptions): Promise<RegisterAnswer<readonly Property[]>>;
  /** The properties at a point or within a few metres of it, the nearest first. */
  at(point: Position, options?: LookupOptions): Promise<RegisterAnswer<readonly Property[]>>;
}

export interface PropertyNumber {
  readonly municipalityNumber: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer?: number;
}

export interface Property {
  readonly municipalityNumber: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer: number;
  readonly seksjonsnummer: number;
  /** As people write it: `103/12`, with lease and section where there are any. */
  readonly matrikkelnummer: string;
  readonly position?: Position;
}

/** Statens vegvesen's vehicles. Says nothing of who owns them. */
export interface VehicleRegister {
  /** @param kjennemerke without spaces, in capitals: `ZA1234` */
  vehicle(kjennemerke: string, options?: LookupOptions): Promise<RegisterAnswer<Vehicle>>;
}

export interface Vehicle {
  readonly kjennemerke: string;
  readonly make?: string;
  readonly model?: string;
  /** EU vehicle category or the register's own code: `M1`, `L7e`, `SNOSCOOTER`. */
  readonly category?: string;
  /** The category in words: `Beltemotorsykkel`. */
  readonly categoryName?: string;
  /** `REGISTRERT`, `AVREGISTRERT`, … */
  readonly registrationStatus?: string;
  /** ISO day of the next periodic inspection; many vehicles have none. */
  readonly inspectionDueOn?: string;
}

/** Folkeregisteret: only the parts asked for are fetched. */
export interface PersonRegister {
  person(nationalIdentityNumber: string, parts: readonly PersonPart[], options?: LookupOptions): Promise<RegisterAnswer<Person>>;
}

export type PersonPart = 'navn' | 'foedsel' | 'bostedsadresse' | 'adressebeskyttelse' | 'doedsfall';

export interface Person {
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
  /** ISO day; always from the register, never read out of the number. */
  readonly bornOn?: string;
  /** Left out whenever the address is protected. */
  readonly address?: PostalAddress;
  readonly addressProtected?: boolean;
  readonly deceased?: boolean;
}

/** Kontakt- og reservasjonsregisteret. */
export interface ContactRegister {
  contact(nationalIdentityNumber: string, options?: LookupOptions): Promise<RegisterAnswer<ContactPoint>>;
}

export interface ContactPoint {
  readonly email?: string;
  readonly mobile?: string;
  readonly reserved: boolean;
}

/** Altinn's list of whom a person may represent. Says where to look; the role itself is read in Enhetsregisteret. */
export interface AuthorizedParties {
  organisationsOf(nationalIdentityNumber: string, options?: LookupOptions): Promise<RegisterAnswer<readonly AuthorizedOrganisation[]>>;
}

export interface AuthorizedOrganisation {
  readonly organisationNumber: string;
  readonly name: string;
  readonly deleted: boolean;
}

export interface Registers {
  readonly enhetsregisteret: OrganisationRegister;
  readonly kartverketAdresser: AddressRegister;
  readonly folkeregisteret: PersonRegister;
  readonly krr: ContactRegister;
  readonly kartverketStedsnavn: PlaceNameRegister;
  readonly kartverketEiendom: PropertyRegister;
  /** Absent where the municipality has no key to Statens vegvesen's vehicles: the citizen then types. */
  readonly kjoretoyregisteret?: VehicleRegister;
  /** Absent where the municipality has no access to Altinn's list: the citizen then names the organisation. */
  readonly altinnParties?: AuthorizedParties;
}

/** A register did not answer in time, answered 5xx or talked nonsense. Retrying later may help; the draft is kept. */
export class RegisterUnavailableError extends SporvalgError {
  override readonly name = 'RegisterUnavailableError';
  readonly code = 'register.unavailable';
  readonly kind = 'unavailable';

  constructor(
    readonly register: string,
    readonly afterMs: number,
    options?: { cause?: unknown },
  ) {
    super(`${register} gave no usable answer within ${afterMs} ms`, options);
  }
}
