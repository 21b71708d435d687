import { inDays } from '../dates.js';
import { addRow, lookUpPerson, lookUpProperty, lookUpVehicle, pick, tick, write } from '../form.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { attachPdf, badContact, contact } from './parts.js';

const jonas = person('Akkurattjue');

const pages: readonly FormPage[] = [
  { title: 'Om deg', answers: contact(jonas.name, 'jonas@eksempel.example'), wrong: badContact },
  {
    title: 'Hytta',
    answers: [
      pick('Ligger hytta i Rana kommune?', 'Ja'),
      lookUpProperty('Eiendommen hytta står på', ['131', '20']),
      pick('Hvem eier hytta?', 'Jeg eier den'),
      pick('Har noen andre tillatelse til å kjøre til den samme hytta?', 'Nei'),
    ],
  },
  {
    title: 'Behovet',
    answers: [
      write('Hva skal du frakte, og hvorfor trenger du å kjøre?', 'Vi skal frakte ved, mat og byggematerialer til nytt uthus.'),
      pick('Har du spurt en leiekjører?', 'Ja'),
      write('Hvorfor kan du ikke bruke leiekjører?', 'Ingen av dem kjører i dette området.'),
    ],
  },
  {
    title: 'Ruta',
    answers: [
      write('Hvor begynner kjøringen?', 'Parkeringen ved Storvollen'),
      write('Hvor slutter kjøringen?', 'Fjellhaugen'),
      write('Hvor langt er det fra brøytet bilvei til hytta?', '2,4'),
      pick('Hvordan vil du vise ruta?', 'Jeg legger ved et kart'),
    ],
  },
  {
    title: 'Området',
    answers: [pick('Går hele ruta i Rana kommune?', 'Ja'), pick('Går ruta gjennom et vernet område?', 'Nei')],
  },
  {
    title: 'Grunneierne',
    answers: [
      addRow(
        'Eiendommer du kjører over',
        'Legg til en eiendom',
        [write('Eiendommen', '131/1'), pick('Har grunneieren sagt ja?', 'Ja'), write('Hva heter grunneieren?', 'Ola Lystigbekk')],
        '131/1',
      ),
      addRow(
        'Eiendommer du kjører over',
        'Legg til en eiendom',
        [write('Eiendommen', 'Fjellhaugen'), pick('Har grunneieren sagt ja?', 'Det er statsgrunn (Statskog)')],
        'Fjellhaugen',
      ),
    ],
  },
  {
    title: 'Kjøretøyet',
    answers: [
      addRow(
        'Kjøretøy dere skal bruke',
        'Legg til et kjøretøy',
        [lookUpVehicle('Kjøretøyet', 'za 1234', 'Fjellfant Skare 600'), pick('Hvordan bruker du det?', 'Det er det jeg vanligvis kjører')],
        'ZA1234',
      ),
    ],
  },
  { title: 'Føreren', answers: [pick('Hvem skal kjøre?', 'Jeg og andre')] },
  {
    title: 'Andre førere',
    answers: [
      addRow(
        'Andre som skal kjøre',
        'Legg til en fører',
        [lookUpPerson('Føreren', person('Rolighumle')), pick('Hvem er føreren for deg?', 'Familie')],
        'Siri Rolighumle',
      ),
    ],
  },
  {
    title: 'Tid og omfang',
    answers: [
      write('Fra hvilken dag trenger du tillatelsen?', inDays(60)),
      write('Til hvilken dag?', inDays(150)),
      write('Hvor mange turer trenger du hver sesong?', '10'),
    ],
  },
  { title: 'Vedlegg', answers: [attachPdf('Kart over ruta'), attachPdf('Samtykke fra grunneier')] },
  {
    title: 'Erklæringer',
    answers: [
      tick('Grunneierne', 'Jeg vet at tillatelsen ikke gir rett til å kjøre over andres eiendom uten samtykke'),
      tick('Formålet', 'Jeg kjører bare for å frakte bagasje og utstyr, ikke for turens skyld'),
      tick('Når jeg kjører', 'Jeg har med tillatelsen, og fører kjørebok hvis kommunen krever det'),
      tick('Hensyn til andre', 'Jeg kjører forsiktig og unngår skade og ulempe for natur, dyr og mennesker'),
      tick('Andre personer i søknaden', 'Personene jeg har oppgitt, vet at opplysninger om dem blir behandlet'),
      tick('Opplysningene', 'Jeg bekrefter at opplysningene er riktige og fullstendige'),
      tick('Uriktige opplysninger', 'Jeg vet at uriktige opplysninger kan få følger'),
    ],
  },
];

/** Luggage by snowmobile to a cabin that lies a little too close to the road. */
export const motorferdsel: Journey = {
  service: 'Søknad om motorferdsel i utmark',
  about: 'å kjøre bagasje til hytta',
  person: jonas.name,
  applicant: jonas.name,
  municipality: 'Rana',
  trackQuestions: [
    pick('Hva vil du bruke?', 'Snøscooter'),
    pick('Hva skal du gjøre?', 'Frakte bagasje og utstyr til en hytte'),
    pick('Hvem skal kjøre?', 'Jeg selv eller noen jeg kjenner'),
  ],
  result: 'Du skal søke om tillatelse til å kjøre bagasje og utstyr til fritidsbolig',
  pages,
  tracks: 'Tillatelse til å kjøre bagasje og utstyr til fritidsbolig',
  later: [],
};
