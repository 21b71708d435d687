import { world } from '@sporvalg/testing';

/** Somebody the issuer knows, with the claims its id token carries. */
export interface LoginAccount {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Citizens at ID-porten. As at the real one, the token has the number and not the name. */
export const citizens: readonly LoginAccount[] = world.persons.map((person) => ({
  id: person.nationalIdentityNumber,
  name: [person.firstName, person.middleName, person.lastName].filter(Boolean).join(' '),
  about: person.about,
  claims: { pid: person.nationalIdentityNumber, locale: 'nb' },
}));

/** Employees at the municipalities' own issuer. */
export const employees: readonly LoginAccount[] = world.caseworkers.map((caseworker) => ({
  id: caseworker.id,
  name: caseworker.name,
  about: `Saksbehandler i ${caseworker.municipalityName} kommune`,
  claims: { name: caseworker.name, municipality_number: caseworker.municipalityNumber, roles: caseworker.roles },
}));
