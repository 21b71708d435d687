import { addRow, lookUpAddress, pick, tick, write } from '../form.js';
import { inDays } from '../dates.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { attachPdf, badContact, contact, declarations, responsible } from './parts.js';

const arne = person('Godmodig');

const pages: readonly FormPage[] = [
  { title: 'Arrangøren', answers: [] },
  { title: 'Kontaktperson', answers: contact(arne.name, 'arne@eksempel.example', 'Styreleder'), wrong: badContact },
  {
    title: 'Arrangementet',
    answers: [
      write('Hva heter arrangementet?', 'Spelemannsfest'),
      pick('Hva slags arrangement er det?', 'Konsert'),
      write('Fortell kort om arrangementet', 'Årlig spelemannsfest med dans og servering av mat og øl.'),
      lookUpAddress('Hvor er arrangementet?', 'Skoleveien', /^Skoleveien 7, 8690 Hattfjelldal/),
      write('Hvor på stedet skal dere skjenke?', 'Storsalen og foajeen i samfunnshuset.'),
      pick('Hvem eier stedet?', 'Noen andre'),
      pick('Har arrangøren serveringsbevilling?', 'Nei'),
      tick('Hvordan inviterer dere gjestene?', 'Åpne innlegg i sosiale medier', 'Annonser eller plakater'),
    ],
  },
  {
    title: 'Dato og skjenketid',
    answers: [
      addRow(
        'Når skal dere skjenke?',
        'Legg til en dag',
        [write('Dato', inDays(60)), write('Skjenking fra', '19'), write('Skjenking til', '00.30')],
        /\d{4}$/,
      ),
    ],
  },
  {
    title: 'Gjester og sikkerhet',
    answers: [
      write('Hvor mange kommer?', '180'),
      pick('Hva er aldersgrensen?', '18 år'),
      pick('Er arrangementet særlig for barn eller unge?', 'Nei'),
      write('Hvor mange vakter har dere?', '4'),
      write('Hvordan holder dere orden?', 'To ordensvakter i døra og to i salen. Alle får armbånd etter alderskontroll.'),
      pick('Har dere meldt arrangementet til politiet?', 'Ja'),
    ],
  },
  {
    title: 'Drikkevarer',
    answers: [
      tick('Hva vil dere skjenke?', 'Øl og rusbrus til og med 4,7 prosent', 'Vin og sterkøl'),
      write('Liter øl og rusbrus', '300'),
      write('Liter vin og sterkøl', '40'),
      pick('Vil dere kjøpe drikken fra grossist?', 'Nei'),
    ],
  },
  {
    title: 'Ansvarlige',
    answers: [
      ...responsible('Ansvarlig for skjenkingen', arne, 'arne@eksempel.example'),
      ...responsible('Stedfortreder', person('Rolighumle'), 'siri@eksempel.example'),
    ],
  },
  { title: 'Vedlegg', answers: [attachPdf('Avtale om lokalet')] },
  { title: 'Erklæringer', answers: declarations() },
];

/** One evening that is open to anybody. */
export const enkeltanledning: Journey = {
  about: 'å skjenke på en åpen spelemannsfest',
  person: arne.name,
  applicant: 'Hattfjelldal Spelemannslag',
  municipality: 'Hattfjelldal',
  trackQuestions: [
    pick('Hva vil du gjøre?', 'Skjenke alkohol på ett arrangement'),
    pick('Er gjestene en lukket krets som er bestemt før skjenkingen starter?', 'Nei'),
    pick('Tar dere betalt for drikken?', 'Ja'),
    pick('Hvor skal dere skjenke?', 'I et leid eller lånt lokale'),
  ],
  result: 'Du skal søke om skjenkebevilling for ett åpent arrangement',
  pages,
  tracks: 'Skjenkebevilling for ett åpent arrangement',
  later: [],
};
