import type { AddressHit } from '@sporvalg/ports';

import { properCase } from '../shared/proper-case.js';
import type { Adresse } from './response.js';

export const toAddressHit = (adresse: Adresse): AddressHit => ({
  text: adresse.adressetekst,
  postalCode: adresse.postnummer,
  city: properCase(adresse.poststed),
  municipalityNumber: adresse.kommunenummer,
  municipalityName: properCase(adresse.kommunenavn),
  gardsnummer: adresse.gardsnummer,
  bruksnummer: adresse.bruksnummer,
  festenummer: adresse.festenummer ?? 0,
  undernummer: adresse.undernummer ?? 0,
  ...(adresse.representasjonspunkt && {
    position: { lat: adresse.representasjonspunkt.lat, lon: adresse.representasjonspunkt.lon },
  }),
});
