/** What the product itself says about an answer, in bokmål. `{label}` is the question, `{limit}` the bound. */
export const nb: Readonly<Record<string, string>> = {
  'error.required': 'Fyll ut «{label}».',
  'error.required.choice': 'Velg et svar på «{label}».',
  'error.required.choices': 'Velg minst ett svar på «{label}».',
  'error.required.date': 'Velg en dato for «{label}».',
  'error.required.time': 'Skriv et klokkeslett for «{label}», for eksempel 18.30.',
  'error.required.opening-hours': 'Skriv åpningstid eller velg stengt for minst én dag i «{label}».',
  'error.required.organisation': 'Skriv organisasjonsnummeret i «{label}». Det har ni siffer.',
  'error.required.person': 'Skriv fødselsnummeret i «{label}». Det har elleve siffer.',
  'error.required.address': 'Skriv adresse, postnummer og poststed i «{label}».',
  'error.required.vehicle': 'Skriv kjennemerket i «{label}».',
  'error.required.property': 'Skriv gårdsnummer og bruksnummer i «{label}».',
  'error.required.place': 'Søk opp eller skriv stedet i «{label}».',
  'error.required.map': 'Vis det i «{label}»: tegn i kartet, eller legg til punkter i listen.',
  'error.map.unfinished':
    'Tegningen i «{label}» er ikke ferdig. En strekning må ha to punkter og et område tre. Legg til punkter, eller slett den.',
  'error.map.forbidden': 'Det du har tegnet i «{label}», går gjennom {area}. Det er ikke tillatt. Flytt det utenom.',
  'error.map.warning': 'Det du har tegnet i «{label}», går gjennom {area}. Der kan det gjelde egne regler.',
  'error.option.gone': 'Svaret du valgte på «{label}», finnes ikke i listen lenger. Velg et nytt.',
  'error.opening-hours': 'Skriv både fra og til for {day} i «{label}», for eksempel 10.00 og 22.00, eller velg stengt.',

  'error.schema.invalid': 'Sjekk svaret på «{label}». Det har en form vi ikke kan ta imot.',
  'error.schema.minLength': 'Skriv minst {limit} tegn i «{label}».',
  'error.schema.maxLength': 'Kort ned «{label}» til høyst {limit} tegn.',
  'error.schema.minimum': 'Skriv et tall som er {limit} eller mer i «{label}».',
  'error.schema.maximum': 'Skriv et tall som er {limit} eller mindre i «{label}».',
  'error.schema.exclusiveMinimum': 'Skriv et tall som er større enn {limit} i «{label}».',
  'error.schema.exclusiveMaximum': 'Skriv et tall som er mindre enn {limit} i «{label}».',
  'error.schema.multipleOf': 'Skriv et tall som går opp i {limit} i «{label}».',
  'error.schema.pattern': 'Sjekk hvordan du har skrevet «{label}», og rett det.',
  'error.schema.enum': 'Velg ett av svarene i listen for «{label}».',
  'error.schema.const': 'Du må bekrefte «{label}» for å gå videre.',
  'error.schema.type': 'Sjekk svaret på «{label}». Det har en form vi ikke kan ta imot.',
  'error.schema.type.number': 'Skriv et tall i «{label}», bare siffer.',
  'error.schema.type.integer': 'Skriv et helt tall i «{label}», uten desimaler.',
  'error.schema.minItems': 'Legg til minst {limit} i «{label}».',
  'error.schema.maxItems': 'Fjern noen i «{label}». Du kan ha høyst {limit}.',

  'error.format.date': 'Skriv en dato som finnes i «{label}», for eksempel 20.11.2026.',
  'error.format.time': 'Skriv klokkeslettet i «{label}» med fire siffer, for eksempel 18.30.',
  'error.format.email': 'Skriv e-postadressen i «{label}» slik: navn@eksempel.no.',
  'error.format.uri': 'Skriv nettadressen i «{label}» slik: https://eksempel.no.',
  'error.format.fodselsnummer': 'Sjekk fødselsnummeret i «{label}». Det skal ha elleve siffer, og ett av dem er feil.',
  'error.format.organisasjonsnummer': 'Sjekk organisasjonsnummeret i «{label}». Det skal ha ni siffer, og ett av dem er feil.',
  'error.format.kontonummer': 'Sjekk kontonummeret i «{label}». Det skal ha elleve siffer, og ett av dem er feil.',
  'error.format.telefon': 'Skriv et norsk telefonnummer med åtte siffer i «{label}».',
  'error.format.postnummer': 'Skriv postnummeret i «{label}» med fire siffer.',

  'error.date.min': 'Velg {limit} eller senere i «{label}».',
  'error.date.max': 'Velg {limit} eller tidligere i «{label}».',
  'error.time.min': 'Skriv {limit} eller senere i «{label}».',
  'error.time.max': 'Skriv {limit} eller tidligere i «{label}».',

  'error.attachment.missing': 'Legg ved «{label}». Vi trenger minst {limit}.',
  'error.attachment.too-many': 'Fjern noen filer fra «{label}». Du kan legge ved høyst {limit}.',
  'error.attachment.too-large': '«{fileName}» er for stor. Legg ved en fil på høyst {limit} MB i «{label}».',
  'error.attachment.type': '«{fileName}» er av en type vi ikke kan ta imot. Legg ved en fil av typen {endings} i «{label}».',
  'error.attachment.tag': 'Velg hva «{fileName}» er, under «{label}».',

  'error.rows.min': 'Legg til minst {limit} i «{label}».',
  'error.rows.max': 'Fjern noen i «{label}». Du kan ha høyst {limit}.',

  'error.track.open': 'Svar på spørsmålene først, så finner vi riktig søknad for deg.',
  'error.track.guidance': 'Du kan ikke sende inn dette. Les hva du kan gjøre i stedet, eller endre svarene dine.',

  'check.not-run': 'Kontrollen er ikke kjørt, fordi opplysningene den trenger mangler.',

  'track.no-outcome': 'Svarene dine passer ikke til noen av søknadene våre. Ta kontakt med kommunen, så hjelper vi deg videre.',
  'track.unavailable': 'Kommunen tar ikke imot denne søknaden her. Ta kontakt med kommunen, så hjelper vi deg videre.',
  'track.not-for-applicant':
    'Denne søknaden kan ikke sendes av den du søker for. Velg om du søker som privatperson eller for en virksomhet, eller ta kontakt med kommunen.',
  'track.overruled': 'Du har valgt denne søknaden selv.',
};

/** Every text the product owns; nynorsk and English have the same. */
export const ERROR_TEXT_KEYS: ReadonlySet<string> = new Set(Object.keys(nb));
