import { addRow, attach, lookUpPerson, lookUpProperty, pick, tick, write } from '../form.js';
import { png } from '../files.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { attachPdf, badContact, contact } from './parts.js';

const siri = person('Rolighumle');
const ola = person('Lystigbekk');
/** Leases begin on its first day. */
export const nextYear = new Date().getFullYear() + 1;

const pages: readonly FormPage[] = [
  { title: 'Utleier', answers: [pick('Er utleieren eneste eier av eiendommen?', 'Ja')] },
  {
    title: 'Leier',
    answers: [
      pick('Hvem er den andre parten?', 'En person'),
      lookUpPerson('Personen', ola),
      tick('Hva skal leieren bruke jorda til?', 'Gras', 'Beite'),
      write('Hvor langt er det fra leierens gård til jorda?', '4,5'),
    ],
  },
  { title: 'Kontaktperson', answers: contact(siri.name, 'siri@eksempel.example'), wrong: badContact },
  {
    title: 'Eiendom og areal',
    answers: [
      addRow(
        'Eiendommer',
        'Legg til en eiendom',
        [
          lookUpProperty('Eiendommen', ['25', '62']),
          write('Navn på eiendommen', 'Ranheim nordre'),
          pick('Gjelder avtalen all jordbruksjorda på eiendommen?', 'Ja'),
          addRow(
            'Jorda som blir leid ut',
            'Legg til jord',
            [pick('Hva slags jord er det?', 'Fulldyrka jord'), write('Hvor mange dekar?', '32,5')],
            /^Fulldyrka jord, 32,5.dekar$/,
          ),
          addRow(
            'Jorda som blir leid ut',
            'Legg til jord',
            [
              pick('Hva slags jord er det?', 'Innmarksbeite'),
              write('Hvor mange dekar?', '18'),
              write('Navn på teigen eller skiftet', 'Hagan'),
            ],
            /^Innmarksbeite, 18.dekar$/,
          ),
        ],
        '25/62 Ranheim nordre',
      ),
    ],
  },
  {
    title: 'Leietid',
    answers: [write('Hva er den første dagen?', `01.01.${nextYear}`), write('Hva er den siste dagen?', `31.12.${nextYear + 9}`)],
  },
  {
    title: 'Leiesum',
    answers: [
      pick('Hva skal leieren betale?', 'Et beløp per dekar'),
      write('Hvor mange kroner per dekar i året?', '150'),
      pick('Kan leia endre seg i leietida?', 'Leia følger konsumprisindeksen'),
    ],
  },
  {
    title: 'Vilkår',
    answers: [
      pick('Hvem holder gjerdene i stand?', 'Leieren'),
      pick('Hvem holder grøftene i stand?', 'De deler'),
      pick('Hvem holder vegene i stand?', 'Utleieren'),
      pick('Kan leieren leie jorda ut videre?', 'Nei'),
    ],
  },
  {
    title: 'Vedlegg',
    answers: [
      attachPdf('Signert avtale'),
      pick('Hvordan viser du hvor jorda ligger?', 'Jeg legger ved et kart'),
      attach('Kart', png('gardskart.png')),
    ],
  },
  {
    title: 'Erklæringer',
    answers: [
      tick('Oppsigelse', 'Avtalen gir ikke eieren rett til å si opp i leietida'),
      tick('Underskrift', 'Begge parter har skrevet under på avtalen jeg legger ved'),
      tick('Den andre parten', 'Den andre parten vet at jeg sender avtalen til kommunen'),
      tick('Opplysningene', 'Jeg bekrefter at opplysningene er riktige og fullstendige'),
      tick('Uriktige opplysninger', 'Jeg vet at uriktige opplysninger kan få følger'),
    ],
  },
];

/** One owner leases two plots to a neighbour for exactly ten years. */
export const jordleie: Journey = {
  about: 'å leie ut jord i ti år',
  service: 'Avtale om leie av jord',
  words: { send: 'Send avtalen', received: 'Vi har mottatt avtalen' },
  person: siri.name,
  applicant: siri.name,
  municipality: 'Rana',
  trackQuestions: [
    pick('Hva vil du gjøre?', 'Leie ut eller leie jord'),
    pick('Hvem er du i avtalen?', 'Utleier'),
    pick('Hvor lenge skal avtalen vare?', 'Ti år'),
  ],
  result: 'Du skal sende inn avtale om leie av jord',
  pages,
  tracks: 'Avtale om leie av jord',
  later: [],
};
