import type { Language } from '../definition/text.js';

type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>;

const NAME: Words = { nb: 'Navn', nn: 'Namn', en: 'Name' };
const FORM: Words = { nb: 'Organisasjonsform', nn: 'Organisasjonsform', en: 'Organisation form' };

/** What the single values of a look-up are called, by binding slot. */
const LABELS: Readonly<Record<string, Words>> = {
  organization_lookup_orgnr: { nb: 'Organisasjonsnummer', nn: 'Organisasjonsnummer', en: 'Organisation number' },
  organization_lookup_name: NAME,
  name: NAME,
  form: FORM,
  formName: FORM,
  industryCode: { nb: 'Næringskode', nn: 'Næringskode', en: 'Industry code' },
  industryName: { nb: 'Næring', nn: 'Næring', en: 'Industry' },
  bankrupt: { nb: 'Konkurs', nn: 'Konkurs', en: 'Bankrupt' },
  underLiquidation: { nb: 'Under avvikling', nn: 'Under avvikling', en: 'Under liquidation' },
  underForcedLiquidation: { nb: 'Under tvangsavvikling', nn: 'Under tvangsavvikling', en: 'Under forced liquidation' },
  deleted: { nb: 'Slettet', nn: 'Sletta', en: 'Deleted' },
  generalManager: { nb: 'Daglig leder', nn: 'Dagleg leiar', en: 'General manager' },
  person_lookup_ssn: { nb: 'Fødselsnummer', nn: 'Fødselsnummer', en: 'National identity number' },
  person_lookup_name: NAME,
  person_lookup_first_name: { nb: 'Fornavn', nn: 'Førenamn', en: 'First name' },
  person_lookup_last_name: { nb: 'Etternavn', nn: 'Etternamn', en: 'Last name' },
  bornOn: { nb: 'Fødselsdato', nn: 'Fødselsdato', en: 'Date of birth' },
  address: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  postalCode: { nb: 'Postnummer', nn: 'Postnummer', en: 'Postal code' },
  city: { nb: 'Poststed', nn: 'Poststad', en: 'Town' },
  municipalityNumber: { nb: 'Kommunenummer', nn: 'Kommunenummer', en: 'Municipality number' },
  gardsnummer: { nb: 'Gårdsnummer', nn: 'Gardsnummer', en: 'Cadastral number' },
  bruksnummer: { nb: 'Bruksnummer', nn: 'Bruksnummer', en: 'Title number' },
  festenummer: { nb: 'Festenummer', nn: 'Festenummer', en: 'Lease number' },
  seksjonsnummer: { nb: 'Seksjonsnummer', nn: 'Seksjonsnummer', en: 'Section number' },
  matrikkelnummer: { nb: 'Matrikkelnummer', nn: 'Matrikkelnummer', en: 'Cadastral designation' },
  municipalityName: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  kind: { nb: 'Type sted', nn: 'Type stad', en: 'Kind of place' },
  lengthM: { nb: 'Lengde i meter', nn: 'Lengd i meter', en: 'Length in metres' },
  areaM2: { nb: 'Areal i kvadratmeter', nn: 'Areal i kvadratmeter', en: 'Area in square metres' },
  lat: { nb: 'Breddegrad', nn: 'Breiddegrad', en: 'Latitude' },
  lon: { nb: 'Lengdegrad', nn: 'Lengdegrad', en: 'Longitude' },
  kjennemerke: { nb: 'Kjennemerke', nn: 'Kjennemerke', en: 'Number plate' },
  makeAndModel: { nb: 'Merke og modell', nn: 'Merke og modell', en: 'Make and model' },
  make: { nb: 'Merke', nn: 'Merke', en: 'Make' },
  model: { nb: 'Modell', nn: 'Modell', en: 'Model' },
  category: { nb: 'Kjøretøygruppe', nn: 'Køyretøygruppe', en: 'Vehicle category' },
  categoryName: { nb: 'Kjøretøytype', nn: 'Køyretøytype', en: 'Kind of vehicle' },
  registrationStatus: { nb: 'Registrering', nn: 'Registrering', en: 'Registration' },
  inspectionDueOn: { nb: 'Neste kontroll', nn: 'Neste kontroll', en: 'Next inspection' },
  undernummer: { nb: 'Undernummer', nn: 'Undernummer', en: 'Sub-number' },
};

/** The name of one value of a look-up; `undefined` for a slot that the component's own title names. */
export function slotLabel(slot: string, language: Language): string | undefined {
  return LABELS[slot]?.[language === 'sma' ? 'nb' : language];
}
