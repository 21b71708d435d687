import { addRow, lookUpAddress, pick, promiseLater, tick, write } from '../form.js';
import { inDays } from '../dates.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { badContact, contact, declarations, responsible } from './parts.js';

const siri = person('Rolighumle');

const pages: readonly FormPage[] = [
  { title: 'Arrangøren', answers: [] },
  { title: 'Kontaktperson', answers: contact(siri.name, 'siri@eksempel.example'), wrong: badContact },
  {
    title: 'Arrangementet',
    answers: [
      write('Hva heter arrangementet?', 'Bryllupsfest på Sjøbua'),
      pick('Hva slags arrangement er det?', 'Bryllup'),
      write('Fortell kort om arrangementet', 'Bryllupsfest der gjestene betaler for drikken i baren.'),
      lookUpAddress('Hvor er arrangementet?', 'Ole Tobias Olsens gate', /^Ole Tobias Olsens gate 2, 8622 Mo i Rana/),
      write('Hvor på stedet skal dere skjenke?', 'Festsalen på Sjøbua.'),
      pick('Hvem eier stedet?', 'Noen andre'),
      write('Hvem er gjestene, og hvordan er kretsen avgrenset?', 'Familie og venner med navngitt invitasjon, 70 gjester.'),
      tick('Hvordan inviterer dere gjestene?', 'Personlig invitasjon'),
    ],
  },
  {
    title: 'Dato og skjenketid',
    answers: [
      addRow(
        'Når skal dere skjenke?',
        'Legg til en dag',
        [write('Dato', inDays(45)), write('Skjenking fra', '18.00'), write('Skjenking til', '01.00')],
        /\d{4}$/,
      ),
    ],
  },
  {
    title: 'Gjester og sikkerhet',
    answers: [
      write('Hvor mange kommer?', '70'),
      pick('Hva er aldersgrensen?', '18 år'),
      pick('Er arrangementet særlig for barn eller unge?', 'Nei'),
    ],
  },
  {
    title: 'Drikkevarer',
    answers: [
      tick('Hva vil dere skjenke?', 'Øl og rusbrus til og med 4,7 prosent', 'Vin og sterkøl'),
      write('Liter øl og rusbrus', '100'),
      write('Liter vin og sterkøl', '40'),
    ],
  },
  {
    title: 'Ansvarlige',
    answers: [
      ...responsible('Ansvarlig for skjenkingen', siri, 'siri@eksempel.example'),
      ...responsible('Stedfortreder', person('Vakkerblomst'), 'kari@eksempel.example'),
    ],
  },
  { title: 'Vedlegg', answers: [promiseLater('Avtale om lokalet')] },
  { title: 'Erklæringer', answers: declarations() },
];

/** A wedding where the guests pay at the bar. */
export const ambulerende: Journey = {
  about: 'å skjenke i et lukket selskap',
  person: siri.name,
  applicant: siri.name,
  municipality: 'Rana',
  trackQuestions: [
    pick('Hva vil du gjøre?', 'Skjenke alkohol på ett arrangement'),
    pick('Er gjestene en lukket krets som er bestemt før skjenkingen starter?', 'Ja'),
    pick('Tar dere betalt for drikken?', 'Ja'),
    pick('Hvor skal dere skjenke?', 'I et leid eller lånt lokale'),
  ],
  result: 'Du skal søke om skjenkebevilling for lukket selskap',
  pages,
  tracks: 'Skjenkebevilling for lukket selskap',
  later: ['Avtale om lokalet'],
};
