import type { Organisation, OrganisationRole, PostalAddress, SubUnit } from '@sporvalg/ports';

import { properCase } from '../shared/proper-case.js';
import type { Adresse, Enhet, Rolle, Underenhet } from './response.js';

export const toOrganisation = (enhet: Enhet): Organisation => ({
  organisationNumber: enhet.organisasjonsnummer,
  name: enhet.navn,
  formCode: enhet.organisasjonsform.kode,
  formName: enhet.organisasjonsform.beskrivelse ?? enhet.organisasjonsform.kode,
  ...address('businessAddress', enhet.forretningsadresse),
  ...industry(enhet.naeringskode1),
  bankrupt: enhet.konkurs,
  underLiquidation: enhet.underAvvikling,
  underForcedLiquidation: enhet.underTvangsavviklingEllerTvangsopplosning,
  deleted: enhet.slettedato !== undefined,
});

/** A removed unit answered without a body we can read: all that is known is that it is gone. */
export const removedOrganisation = (organisationNumber: string): Organisation => ({
  organisationNumber,
  name: '',
  formCode: '',
  formName: '',
  bankrupt: false,
  underLiquidation: false,
  underForcedLiquidation: false,
  deleted: true,
});

export const toSubUnit = (underenhet: Underenhet): SubUnit => ({
  organisationNumber: underenhet.organisasjonsnummer,
  name: underenhet.navn,
  ...address('address', underenhet.beliggenhetsadresse),
  ...industry(underenhet.naeringskode1),
});

export const toRole = ({ type, person, enhet, fratraadt }: Rolle): OrganisationRole => ({
  code: type.kode,
  resigned: fratraadt,
  ...(person && {
    person: {
      firstName: person.navn.fornavn,
      ...(person.navn.mellomnavn && { middleName: person.navn.mellomnavn }),
      lastName: person.navn.etternavn,
      bornOn: person.fodselsdato,
      deceased: person.erDoed,
    },
  }),
  ...(enhet && { organisationNumber: enhet.organisasjonsnummer }),
});

/** Foreign addresses have no postal code here and are left out rather than half filled. */
function address<Key extends string>(key: Key, adresse: Adresse | undefined): { readonly [K in Key]?: PostalAddress } {
  if (!adresse?.postnummer || !adresse.poststed) return {};
  const value: PostalAddress = {
    lines: adresse.adresse.filter((line) => line.trim() !== ''),
    postalCode: adresse.postnummer,
    city: properCase(adresse.poststed),
    ...(adresse.kommunenummer && { municipalityNumber: adresse.kommunenummer }),
    ...(adresse.land && { country: adresse.land }),
  };
  return { [key]: value } as { readonly [K in Key]: PostalAddress };
}

const industry = (code: { readonly kode: string; readonly beskrivelse?: string | undefined } | undefined) => ({
  ...(code && { industryCode: code.kode }),
  ...(code?.beskrivelse && { industryName: code.beskrivelse }),
});
