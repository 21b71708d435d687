import { attach, addRow, choose, lookUpAddress, lookUpPerson, pick, promiseLater, tick, write, type Answer } from '../form.js';
import { inDays } from '../dates.js';
import { png } from '../files.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { attachPdf, businessDeclarations, badContact, contact, openingHours, owner } from './parts.js';

const kari = person('Vakkerblomst');
const ola = person('Lystigbekk');

const examPassed: readonly Answer[] = [
  pick('Har personen bestått kunnskapsprøven om alkoholloven?', 'Ja'),
  pick('Hvilken prøve var det?', 'Skjenking'),
  write('Når besto personen prøven?', '14.05.2024'),
  write('I hvilken kommune?', 'Brønnøy'),
];

const pages: readonly FormPage[] = [
  {
    title: 'Virksomheten',
    answers: [
      choose('Hvilken avdeling gjelder det?', /Havna Kro Brønnøysund/),
      pick('Har denne virksomheten det økonomiske ansvaret for driften?', 'Ja'),
    ],
  },
  { title: 'Kontaktperson', answers: contact(kari.name, 'kari@eksempel.example', 'Daglig leder'), wrong: badContact },
  {
    title: 'Stedet',
    answers: [
      write('Hva heter stedet?', 'Havna Kro'),
      lookUpAddress('Hvor ligger stedet?', 'Havnegata 4', /^Havnegata 4, 8900 Brønnøysund/),
      pick('Hva slags sted er det?', 'Restaurant'),
      write('Hvordan skal stedet drives?', 'Fiskerestaurant med uteservering på kaia. Levende musikk enkelte fredager.'),
      pick('Er virksomheten registrert hos Mattilsynet?', 'Ja'),
    ],
  },
  {
    title: 'Lokalet',
    answers: [
      pick('Hvordan disponerer virksomheten lokalet?', 'Virksomheten leier det'),
      write('Hvor mange sitteplasser er det inne?', '80'),
      write('Hvor stort er lokalet inne?', '160'),
      pick('Har stedet uteservering?', 'Ja'),
      write('Hvor mange sitteplasser er det ute?', '40'),
      write('Hvor stort er uteområdet?', '90'),
      pick('Hvem eier grunnen ute?', 'Kommunen'),
      pick('Har lokalet ferdigattest eller brukstillatelse til serveringssted?', 'Ja'),
      write('Hvordan er stedet lagt til rette for personer med nedsatt funksjonsevne?', 'Trinnfri inngang fra kaia.'),
    ],
  },
  { title: 'Åpningstider', answers: openingHours },
  {
    title: 'Bevillingen',
    answers: [
      tick('Hva vil dere skjenke?', 'Øl og rusbrus til og med 4,7 prosent', 'Vin og sterkøl', 'Brennevin'),
      tick('Hvor skal dere skjenke?', 'Spisesal eller kafé', 'Bar', 'Uteservering'),
      write('Beskriv området', 'Spisesalen, baren og uteområdet på kaia, merket rødt på plantegningen.'),
      write('Når skal bevillingen begynne?', inDays(120)),
      write('Liter øl og rusbrus', '12000'),
      write('Liter vin og sterkøl', '3000'),
      write('Liter brennevin', '400'),
      pick('Skal dere lage alkohol selv og skjenke den på stedet?', 'Nei'),
    ],
  },
  {
    title: 'Skjenketider',
    answers: [
      write('Øl og vin inne fra', '11.00'),
      write('Øl og vin inne til', '01.30'),
      write('Brennevin inne fra', '13'),
      write('Brennevin inne til', '0130'),
      write('Øl og vin ute fra', '11.00'),
      write('Øl og vin ute til', '23.00'),
      write('Brennevin ute fra', '13.00'),
      write('Brennevin ute til', '23.00'),
    ],
  },
  {
    title: 'Personer med ansvar',
    answers: [
      pick('Søker dere om å slippe stedfortreder?', 'Nei'),
      addRow(
        'Personer',
        'Legg til en person',
        [
          lookUpPerson('Hvem er personen?', kari),
          tick('Hvilke roller har personen?', 'Daglig leder', 'Styrer'),
          write('E-post', 'kari@eksempel.example'),
          write('Mobiltelefon', '90000001'),
          pick('Er personen ansatt eller eier?', 'Både ansatt og eier'),
          write('Hvor stor er stillingen?', '100'),
          ...examPassed,
          pick('Har personen bestått etablererprøven?', 'Ja'),
        ],
        'Kari Vakkerblomst, daglig leder, styrer',
      ),
      addRow(
        'Personer',
        'Legg til en person',
        [
          lookUpPerson('Hvem er personen?', ola),
          tick('Hvilke roller har personen?', 'Stedfortreder'),
          write('E-post', 'ola@eksempel.example'),
          write('Mobiltelefon', '90000002'),
          pick('Er personen ansatt eller eier?', 'Ansatt'),
          write('Hvor stor er stillingen?', '50'),
          ...examPassed,
        ],
        'Ola Lystigbekk, stedfortreder',
      ),
    ],
  },
  {
    title: 'Eiere og innflytelse',
    answers: [
      addRow('Eiere og andre med innflytelse', 'Legg til en eier', owner(kari, '60'), kari.name),
      addRow('Eiere og andre med innflytelse', 'Legg til en eier', owner(ola, '40'), ola.name),
    ],
  },
  {
    title: 'Økonomi',
    answers: [
      addRow(
        'Hvordan er driften finansiert?',
        'Legg til finansiering',
        [
          pick('Hvor kommer pengene fra?', 'Lån i bank'),
          write('Hvem gir lånet eller pengene?', 'Kystbanken Eksempel'),
          write('Hvor mye?', '800000'),
        ],
        'Lån i bank, Kystbanken Eksempel',
      ),
    ],
  },
  {
    title: 'Vedlegg om virksomheten',
    answers: [
      promiseLater('Skatteattest'),
      attachPdf('Aksjeeierbok'),
      attachPdf('Bevis for etablererprøve'),
      attachPdf('Arbeidskontrakter'),
      attachPdf('Driftsbudsjett'),
    ],
  },
  {
    title: 'Vedlegg',
    answers: [
      attachPdf('Avtale om lokalet'),
      attach('Plantegning', png('plantegning.png')),
      attachPdf('Tillatelse fra grunneier'),
      attachPdf('Bevis for kunnskapsprøve'),
      attachPdf('Rutiner for internkontroll'),
    ],
  },
  { title: 'Erklæringer', answers: businessDeclarations },
];

/** A new restaurant that serves food and alcohol. */
export const serveringOgSkjenk: Journey = {
  about: 'å servere og skjenke på et nytt sted',
  person: kari.name,
  applicant: 'Havna Kro AS',
  municipality: 'Brønnøy',
  trackQuestions: [
    pick('Hva vil du gjøre?', 'Søke om bevilling'),
    tick('Hva vil virksomheten gjøre?', 'Servere mat og drikke', 'Skjenke alkohol til gjester'),
    pick('Hvorfor søker du nå?', 'Stedet er nytt'),
  ],
  result: 'Du skal søke om serveringsbevilling og skjenkebevilling',
  pages,
  tracks: 'Serveringsbevilling, skjenkebevilling',
  later: ['Skatteattest'],
};
