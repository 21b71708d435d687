import type { WrittenApplication } from './application-flow.js';

const DAY_MS = 86_400_000;

/** A day some time ahead, so that deadlines counted from today are kept whenever the tests run. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Siri applies on her own behalf for a closed party in Rana; one attachment wanted, which may come later. */
export function closedParty(name = 'Bryllupsfest på Sjøbua'): WrittenApplication {
  return {
    municipality: '1833',
    answers: {
      sporvalg: { formaal: 'enkelt', erSluttet: true, tarBetalt: true, lokaletype: 'forsamlingslokale' },
      soker: { fodselsnummer: '01897815180', navn: 'Siri Rolighumle', fornavn: 'Siri', etternavn: 'Rolighumle', fodselsdato: '1978-09-01' },
      kontakt: { navn: 'Siri Rolighumle', epost: 'siri@eksempel.example', telefon: '90000003' },
      arrangement: {
        ...eventCommon(name),
        sted: { adresse: 'Strandgata 12', postnummer: '8610', poststed: 'Mo i Rana', kommunenummer: '1833', beskrivelse: 'Festsalen.' },
      },
      ansvarlige: {
        ansvarlig: responsible('01897815180', 'Siri', 'Rolighumle', '1978-09-01'),
        stedfortreder: responsible('20910670000', 'Jonas', 'Akkurattjue', '2006-11-20'),
      },
      erklaering: { riktig: 'ja', folger: 'ja', uttalelser: 'ja', personerInformert: 'ja' },
    },
    promisedLater: ['vedleggDisponering'],
  };
}

function eventCommon(navn: string) {
  return {
    navn,
    type: 'bryllup',
    beskrivelse: 'Bryllupsfest der gjestene betaler for drikken i baren.',
    eierAvLokalet: 'andre',
    grunnlagSluttetKrets: 'Familie og venner med navngitt invitasjon, 70 gjester.',
    invitasjon: 'personlig',
    datoer: [{ altinnRowId: 'bcf82793-5aa5-40fc-a430-7af7e333a4d3', dato: dayAhead(60), skjenkFra: '18:00', skjenkTil: '01:00' }],
    antallDeltakere: 70,
    aldersgrense: '18',
    rettetMotUnge: false,
    alkoholgrupper: 'gruppe1,gruppe2',
  };
}

function responsible(fodselsnummer: string, fornavn: string, etternavn: string, fodselsdato: string) {
  const navn = `${fornavn} ${etternavn}`;
  return { fodselsnummer, navn, fornavn, etternavn, fodselsdato, epost: `${fornavn.toLowerCase()}@eksempel.example`, telefon: '90000005' };
}
