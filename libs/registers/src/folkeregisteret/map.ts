import type { Person, PersonPart, PostalAddress } from '@sporvalg/ports';

import { properCase } from '../shared/proper-case.js';
import type { Bostedsadresse, Folkeregisterperson } from './response.js';

const current = <T extends { readonly erGjeldende: boolean }>(entries: readonly T[] | undefined): T | undefined =>
  entries?.find(({ erGjeldende }) => erGjeldende);

/** Gradings that shield nothing. Any other, also one we have not heard of, shields the address. */
const isOpen = (grading: string | undefined): boolean => grading === undefined || grading.toLowerCase() === 'ugradert';

/**
 * Only what was asked for. A protected address never leaves this function: it takes both the person's own
 * protection and the grading on the address to be open, and the protection to have been asked about.
 */
export function toPerson(person: Folkeregisterperson, asked: readonly PersonPart[]): Person {
  const name = current(person.navn);
  const bornOn = current(person.foedsel)?.foedselsdato;
  const home = current(person.bostedsadresse);
  const protectedAddress = !isOpen(current(person.adressebeskyttelse)?.graderingsnivaa) || !isOpen(home?.adressegradering);
  const address = protectedAddress ? undefined : toAddress(home);
  return {
    ...(name && {
      firstName: properCase(name.fornavn),
      ...(name.mellomnavn && { middleName: properCase(name.mellomnavn) }),
      lastName: properCase(name.etternavn),
    }),
    ...(bornOn && { bornOn }),
    ...(address && asked.includes('bostedsadresse') && { address }),
    ...((asked.includes('adressebeskyttelse') || asked.includes('bostedsadresse')) && { addressProtected: protectedAddress }),
    ...(asked.includes('doedsfall') && { deceased: current(person.doedsfall) !== undefined }),
  };
}

/** Only street addresses have the fields a form asks for; a farm's number address is typed by the citizen. */
function toAddress(home: Bostedsadresse | undefined): PostalAddress | undefined {
  const street = home?.vegadresse;
  if (!street) return undefined;
  const { husnummer = '', husbokstav = '' } = street.adressenummer ?? {};
  const line = `${properCase(street.adressenavn)} ${husnummer}${husbokstav}`.trim();
  return {
    lines: street.coAdressenavn ? [`c/o ${street.coAdressenavn}`, line] : [line],
    postalCode: street.poststed.postnummer,
    city: properCase(street.poststed.poststedsnavn),
    ...(street.kommunenummer && { municipalityNumber: street.kommunenummer }),
  };
}
