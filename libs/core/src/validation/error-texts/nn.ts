/** What the product itself says about an answer, in nynorsk. */
export const nn: Readonly<Record<string, string>> = {
  'error.required': 'Fyll ut «{label}».',
  'error.required.choice': 'Vel eit svar på «{label}».',
  'error.required.choices': 'Vel minst eitt svar på «{label}».',
  'error.required.date': 'Vel ein dato for «{label}».',
  'error.required.time': 'Skriv eit klokkeslett for «{label}», til dømes 18.30.',
  'error.required.opening-hours': 'Skriv opningstid eller vel stengt for minst éin dag i «{label}».',
  'error.required.organisation': 'Skriv organisasjonsnummeret i «{label}». Det har ni siffer.',
  'error.required.person': 'Skriv fødselsnummeret i «{label}». Det har elleve siffer.',
  'error.required.address': 'Skriv adresse, postnummer og poststad i «{label}».',
  'error.opening-hours': 'Skriv både frå og til for {day} i «{label}», til dømes 10.00 og 22.00, eller vel stengt.',

  'error.schema.invalid': 'Sjekk svaret på «{label}». Det har ei form vi ikkje kan ta imot.',
  'error.schema.minLength': 'Skriv minst {limit} teikn i «{label}».',
  'error.schema.maxLength': 'Kort ned «{label}» til høgst {limit} teikn.',
  'error.schema.minimum': 'Skriv eit tal som er {limit} eller meir i «{label}».',
  'error.schema.maximum': 'Skriv eit tal som er {limit} eller mindre i «{label}».',
  'error.schema.exclusiveMinimum': 'Skriv eit tal som er større enn {limit} i «{label}».',
  'error.schema.exclusiveMaximum': 'Skriv eit tal som er mindre enn {limit} i «{label}».',
  'error.schema.multipleOf': 'Skriv eit tal som går opp i {limit} i «{label}».',
  'error.schema.pattern': 'Sjekk korleis du har skrive «{label}», og rett det.',
  'error.schema.enum': 'Vel eitt av svara i lista for «{label}».',
  'error.schema.const': 'Du må stadfeste «{label}» for å gå vidare.',
  'error.schema.type': 'Sjekk svaret på «{label}». Det har ei form vi ikkje kan ta imot.',
  'error.schema.type.number': 'Skriv eit tal i «{label}», berre siffer.',
  'error.schema.type.integer': 'Skriv eit heilt tal i «{label}», utan desimalar.',
  'error.schema.minItems': 'Legg til minst {limit} i «{label}».',
  'error.schema.maxItems': 'Fjern nokre i «{label}». Du kan ha høgst {limit}.',

  'error.format.date': 'Skriv ein dato som finst i «{label}», til dømes 20.11.2026.',
  'error.format.time': 'Skriv klokkeslettet i «{label}» med fire siffer, til dømes 18.30.',
  'error.format.email': 'Skriv e-postadressa i «{label}» slik: namn@eksempel.no.',
  'error.format.uri': 'Skriv nettadressa i «{label}» slik: https://eksempel.no.',
  'error.format.fodselsnummer': 'Sjekk fødselsnummeret i «{label}». Det skal ha elleve siffer, og eitt av dei er feil.',
  'error.format.organisasjonsnummer': 'Sjekk organisasjonsnummeret i «{label}». Det skal ha ni siffer, og eitt av dei er feil.',
  'error.format.kontonummer': 'Sjekk kontonummeret i «{label}». Det skal ha elleve siffer, og eitt av dei er feil.',
  'error.format.telefon': 'Skriv eit norsk telefonnummer med åtte siffer i «{label}».',
  'error.format.postnummer': 'Skriv postnummeret i «{label}» med fire siffer.',

  'error.attachment.missing': 'Legg ved «{label}». Vi treng minst {limit}.',
  'error.attachment.too-many': 'Fjern nokre filer frå «{label}». Du kan leggje ved høgst {limit}.',
  'error.attachment.too-large': '«{fileName}» er for stor. Legg ved ei fil på høgst {limit} MB i «{label}».',
  'error.attachment.type': '«{fileName}» er av ein type vi ikkje kan ta imot. Legg ved ei fil av typen {endings} i «{label}».',

  'error.rows.min': 'Legg til minst {limit} i «{label}».',
  'error.rows.max': 'Fjern nokre i «{label}». Du kan ha høgst {limit}.',

  'error.track.open': 'Svar på spørsmåla først, så finn vi rett søknad for deg.',
  'error.track.guidance': 'Du kan ikkje sende inn dette. Les kva du kan gjere i staden, eller endre svara dine.',

  'check.not-run': 'Kontrollen er ikkje køyrd, fordi opplysningane han treng manglar.',

  'track.no-outcome': 'Svara dine passar ikkje til nokon av søknadene våre. Ta kontakt med kommunen, så hjelper vi deg vidare.',
  'track.unavailable': 'Kommunen tek ikkje imot denne søknaden her. Ta kontakt med kommunen, så hjelper vi deg vidare.',
  'track.not-for-applicant':
    'Denne søknaden kan ikkje sendast av den du søkjer for. Vel om du søkjer som privatperson eller for ei verksemd, eller ta kontakt med kommunen.',
  'track.overruled': 'Du har valt denne søknaden sjølv.',
};
