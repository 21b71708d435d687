import type { ReadableItem } from '@sporvalg/core';
import type { ApplicationDocument } from '@sporvalg/ports';

const answer = (label: string, value: string, more: Partial<Extract<ReadableItem, { kind: 'answer' }>> = {}): ReadableItem => ({
  kind: 'answer',
  nodeKey: label.toLowerCase(),
  label,
  value,
  ...more,
});

const REGISTER = { source: 'enhetsregisteret', retrievedAt: '2026-11-20T13:02:00Z' };

/** For tests and for looking at: an application of three pages, with everything the document can hold. Synthetic throughout. */
export function sampleDocument(changes: Partial<ApplicationDocument> = {}): ApplicationDocument {
  return {
    application: { title: 'Søknad om serverings- og skjenkebevilling', pages: [company(), place(), hours(), people(), declarations()] },
    reference: 'SPV-2026-000123',
    municipality: { number: '1813', name: 'Brønnøy' },
    applicantName: 'Havna Kro AS',
    submittedBy: 'Kari Vakkerblomst, daglig leder',
    language: 'nb',
    submittedAt: '2026-11-20T20:45:00Z',
    attachments: [
      {
        title: 'Plantegning av lokalet',
        fileName: 'plantegning 1. etasje.pdf',
        sizeBytes: 812_345,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
      {
        title: 'Leiekontrakt',
        fileName: 'Leiekontrakt Havnegata 4.pdf',
        sizeBytes: 1_240_000,
        sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
      },
    ],
    promisedLater: ['Bekreftelse på bestått kunnskapsprøve for stedfortreder', 'Skatteattest, ikke eldre enn tre måneder'],
    ...changes,
  };
}

/** The same application as the public may read it: two pages stand elsewhere, and the tenancy agreement is exempt. */
export function sampleOpenPart(): ApplicationDocument {
  const document = sampleDocument();
  return {
    ...document,
    application: { ...document.application, pages: document.application.pages.filter(({ id }) => id !== 'personer') },
    attachments: document.attachments.map(({ fileName, ...file }) =>
      file.title === 'Leiekontrakt' ? file : { ...file, ...(fileName && { fileName }) },
    ),
    part: { kind: 'open', elsewhere: ['Personer', 'Økonomi'] },
  };
}

/** What it may not read. */
export function sampleShieldedPart(): ApplicationDocument {
  const document = sampleDocument();
  return {
    ...document,
    application: { ...document.application, pages: document.application.pages.filter(({ id }) => id === 'personer') },
    attachments: document.attachments.slice(1),
    promisedLater: [],
    part: { kind: 'shielded', title: 'Opplysninger unntatt offentlighet', hjemmel: 'Offl. § 13, jf. fvl. § 13 første ledd' },
  };
}

function company() {
  return {
    id: 'virksomheten',
    title: 'Virksomheten',
    items: [
      answer('Navn', 'Havna Kro AS', REGISTER),
      answer('Organisasjonsnummer', '310 000 000', REGISTER),
      answer('Organisasjonsform', 'Aksjeselskap', REGISTER),
      answer('Forretningsadresse', 'Havnegata 4\n8900 Brønnøysund', REGISTER),
      answer('Næringskode', '56.110 Drift av restauranter og kafeer', REGISTER),
      answer('Telefonnummer til virksomheten', '900 00 000'),
      answer('E-postadresse', 'post@havnakro.example'),
    ],
  };
}

function place() {
  return {
    id: 'stedet',
    title: 'Stedet',
    items: [
      answer('Hva heter stedet?', 'Havna Kro Brønnøysund'),
      answer('Besøksadresse', 'Havnegata 4, 8900 Brønnøysund', { source: 'kartverket-adresser', unconfirmed: true }),
      answer('Hva slags sted er det?', 'Restaurant med uteservering på kaia'),
      answer('Er det gjort endringer i lokalet siden forrige bevilling?', ''),
      answer(
        'Beskriv konseptet',
        'Vi serverer lokal mat fra Helgelandskysten, med vekt på fisk, skalldyr og lam fra beitene innerst i fjorden. Kroa er familievennlig på dagtid og har levende musikk annenhver lørdag om kvelden. Uteserveringen på kaia er åpen fra mai til september, er gjerdet inn og har plass til 40 gjester.',
      ),
      answer('Areal på skjenkestedet', '145 m²'),
    ],
  };
}

function hours() {
  return {
    id: 'tider',
    title: 'Åpnings- og skjenketider',
    items: [
      answer(
        'Når skal stedet være åpent?',
        'mandag: kl. 10.00–22.00\ntirsdag: kl. 10.00–22.00\nonsdag: kl. 10.00–22.00\ntorsdag: kl. 10.00–23.00\nfredag: kl. 10.00–02.00 (neste dag)\nlørdag: kl. 10.00–02.00 (neste dag)\nsøndag: stengt',
      ),
      answer('Hva vil dere skjenke?', 'Øl og annen drikk i gruppe 1\nVin i gruppe 2'),
      answer('Forventet omsetning, gruppe 1', '4 200 liter'),
      answer('Forventet omsetning, gruppe 2', '1 150 liter'),
      answer('Beregnet gebyr', 'kr 6 400'),
    ],
  };
}

function people() {
  const person = (name: string, role: string, born: string): ReadableItem => ({
    kind: 'group',
    nodeKey: name,
    title: `${name}, ${role}`,
    items: [
      answer('Navn', `${name}\nFødselsnummer: ${born}`, { source: 'folkeregisteret', retrievedAt: '2026-11-20T13:05:00Z' }),
      answer('Rolle', role),
      answer('Har bestått kunnskapsprøven', 'Ja'),
      answer('Stillingsprosent', '100 %'),
    ],
  });
  return {
    id: 'personer',
    title: 'Personer',
    items: [
      { kind: 'heading', nodeKey: 'h', text: 'Styrer og stedfortreder' } as const,
      person('Kari Vakkerblomst', 'styrer', '12838510068'),
      person('Ola Lystigbekk', 'stedfortreder', '04919220061'),
      { kind: 'heading', nodeKey: 'e', text: 'Eiere' } as const,
      answer('Čáhppe Ŋielluo Đoarššu', '60 %'),
      answer('Siri Rolighumle', '40 %'),
    ],
  };
}

function declarations() {
  return {
    id: 'erklaeringer',
    title: 'Erklæringer',
    items: [
      answer('Virksomheten drives for søkers regning', 'Ja'),
      answer('Jeg er kjent med at kommunen innhenter uttalelse fra politiet, Skatteetaten og sosialtjenesten', 'Ja'),
      answer('Personene som er oppgitt, vet at vi behandler opplysninger om dem', 'Ja'),
      answer('Vi melder fra om endringer i eierforhold, styrer, stedfortreder og daglig leder', 'Ja'),
    ],
  };
}
