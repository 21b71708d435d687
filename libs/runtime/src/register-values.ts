import type {
  AddressHit,
  ContactPoint,
  Organisation,
  OrganisationRole,
  Person,
  PlaceNameHit,
  PostalAddress,
  Property,
  SubUnit,
  Vehicle,
} from '@sporvalg/ports';

/** Values of a look-up component by binding slot; a slot without a value is left out. */
export type SlotValues = Readonly<Record<string, unknown>>;

/** Slots of OrganizationLookup. */
export function organisationValues(organisation: Organisation, roles: readonly OrganisationRole[] | undefined): SlotValues {
  return present({
    organization_lookup_orgnr: organisation.organisationNumber,
    organization_lookup_name: organisation.name,
    form: organisation.formCode,
    formName: organisation.formName,
    ...addressValues(organisation.businessAddress),
    municipalityNumber: organisation.businessAddress?.municipalityNumber,
    industryCode: organisation.industryCode,
    industryName: organisation.industryName,
    bankrupt: organisation.bankrupt,
    underLiquidation: organisation.underLiquidation,
    underForcedLiquidation: organisation.underForcedLiquidation,
    deleted: organisation.deleted,
    generalManager: managerName(roles),
  });
}

/** Slots of PersonLookup; `name` is the field of `prefill.json`. */
export function personValues(nationalIdentityNumber: string, person: Person): SlotValues {
  return present({
    person_lookup_ssn: nationalIdentityNumber,
    person_lookup_name: fullName(person),
    name: fullName(person),
    person_lookup_first_name: [person.firstName, person.middleName].filter(Boolean).join(' ') || undefined,
    person_lookup_last_name: person.lastName,
    bornOn: person.bornOn,
    ...addressValues(person.address),
  });
}

/** Slots of AddressSearch. */
export function addressHitValues(hit: AddressHit): SlotValues {
  return present({
    address: hit.text,
    postalCode: hit.postalCode,
    city: hit.city,
    municipalityNumber: hit.municipalityNumber,
    gardsnummer: hit.gardsnummer,
    bruksnummer: hit.bruksnummer,
    festenummer: hit.festenummer,
    undernummer: hit.undernummer,
    lat: hit.position?.lat,
    lon: hit.position?.lon,
  });
}

/** Slots of PlaceSearch. */
export function placeValues(hit: PlaceNameHit): SlotValues {
  return present({
    name: hit.name,
    kind: hit.kind,
    municipalityNumber: hit.municipalityNumber,
    municipalityName: hit.municipalityName,
    ...hit.position,
  });
}

/** Slots of PropertyLookup. A lease or section there is none of is left out. */
export function propertyValues(property: Property): SlotValues {
  return present({
    municipalityNumber: property.municipalityNumber,
    gardsnummer: property.gardsnummer,
    bruksnummer: property.bruksnummer,
    festenummer: property.festenummer || undefined,
    seksjonsnummer: property.seksjonsnummer || undefined,
    matrikkelnummer: property.matrikkelnummer,
    ...property.position,
  });
}

/** Slots of VehicleLookup. */
export function vehicleValues(vehicle: Vehicle): SlotValues {
  return present({
    kjennemerke: vehicle.kjennemerke,
    make: vehicle.make,
    model: vehicle.model,
    makeAndModel: [vehicle.make, vehicle.model].filter(Boolean).join(' ') || undefined,
    category: vehicle.category,
    categoryName: vehicle.categoryName,
    registrationStatus: vehicle.registrationStatus,
    inspectionDueOn: vehicle.inspectionDueOn,
  });
}

/** Slots of a Dropdown over the sub-units of an organisation. */
export function subUnitValues(unit: SubUnit): SlotValues {
  return present({ simpleBinding: unit.organisationNumber, name: unit.name, ...addressValues(unit.address) });
}

/** Fields of a role in a list of `prefill.json`. */
export function roleValues({ code, person, organisationNumber }: OrganisationRole): SlotValues {
  return present({
    role: code,
    name: person && fullName(person),
    firstName: person && [person.firstName, person.middleName].filter(Boolean).join(' '),
    lastName: person?.lastName,
    bornOn: person?.bornOn,
    organisationNumber,
  });
}

/** Fields of a sub-unit in a list of `prefill.json`. */
export function subUnitFields({ organisationNumber, name, address, industryCode, industryName }: SubUnit): SlotValues {
  return present({ organisationNumber, name, ...addressValues(address), industryCode, industryName });
}

/** Fields of `prefill.json` under `krr`. */
export function contactValues(contact: ContactPoint): SlotValues {
  return present({ email: contact.email, mobile: contact.mobile });
}

/** Name as written in running text. */
export function fullName(person: Pick<Person, 'firstName' | 'middleName' | 'lastName'>): string | undefined {
  return [person.firstName, person.middleName, person.lastName].filter(Boolean).join(' ') || undefined;
}

function addressValues(address: PostalAddress | undefined): SlotValues {
  return { address: address?.lines.join(', ') || undefined, postalCode: address?.postalCode, city: address?.city };
}

function managerName(roles: readonly OrganisationRole[] | undefined): string | undefined {
  const manager = roles?.find((role) => !role.resigned && (role.code === 'DAGL' || role.code === 'INNH'))?.person;
  return manager && fullName(manager);
}

function present(values: Readonly<Record<string, unknown>>): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
