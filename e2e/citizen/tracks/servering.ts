import { addRow, choose, lookUpAddress, lookUpPerson, pick, tick, write } from '../form.js';
import { inDays } from '../dates.js';
import { person } from '../people.js';
import type { FormPage, Journey } from './journey.js';
import { attachPdf, businessDeclarations, badContact, contact, openingHours, owner } from './parts.js';

const siri = person('Rolighumle');

const pages: readonly FormPage[] = [
  {
    title: 'Virksomheten',
    answers: [
      choose('Hvilken avdeling gjelder det?', /Rolighumle Kafé/),
      pick('Har denne virksomheten det økonomiske ansvaret for driften?', 'Ja'),
    ],
  },
  { title: 'Kontaktperson', answers: contact(siri.name, 'siri@eksempel.example', 'Innehaver'), wrong: badContact },
  {
    title: 'Stedet',
    answers: [
      write('Hva heter stedet?', 'Rolighumle Kafé'),
      lookUpAddress('Hvor ligger stedet?', 'Jernbanegata 11', /^Jernbanegata 11, 8622 Mo i Rana/),
      pick('Hva slags sted er det?', 'Kafé'),
      write('Hvordan skal stedet drives?', 'Liten kafé med lunsj og kaker.'),
      pick('Er virksomheten registrert hos Mattilsynet?', 'Ja'),
    ],
  },
  {
    title: 'Lokalet',
    answers: [
      pick('Hvordan disponerer virksomheten lokalet?', 'Virksomheten eier det'),
      write('Hvor mange sitteplasser er det inne?', '28'),
      pick('Har stedet uteservering?', 'Nei'),
      pick('Har lokalet ferdigattest eller brukstillatelse til serveringssted?', 'Ja'),
      write('Hvordan er stedet lagt til rette for personer med nedsatt funksjonsevne?', 'Trinnfri inngang og toalett for rullestol.'),
    ],
  },
  { title: 'Åpningstider', answers: openingHours },
  { title: 'Bevillingen', answers: [write('Når skal bevillingen begynne?', inDays(90))] },
  {
    title: 'Personer med ansvar',
    answers: [
      addRow(
        'Personer',
        'Legg til en person',
        [
          lookUpPerson('Hvem er personen?', siri),
          tick('Hvilke roller har personen?', 'Daglig leder'),
          write('E-post', 'siri@eksempel.example'),
          write('Mobiltelefon', '90000003'),
          pick('Er personen ansatt eller eier?', 'Eier'),
          pick('Har personen bestått etablererprøven?', 'Ja'),
        ],
        'Siri Rolighumle, daglig leder',
      ),
    ],
  },
  {
    title: 'Eiere og innflytelse',
    answers: [addRow('Eiere og andre med innflytelse', 'Legg til en eier', owner(siri, '100'), siri.name)],
  },
  {
    title: 'Økonomi',
    answers: [
      addRow(
        'Hvordan er driften finansiert?',
        'Legg til finansiering',
        [pick('Hvor kommer pengene fra?', 'Egne penger'), write('Hvor mye?', '50000')],
        'Egne penger',
      ),
    ],
  },
  { title: 'Vedlegg om virksomheten', answers: [attachPdf('Skatteattest'), attachPdf('Bevis for etablererprøve')] },
  {
    title: 'Vedlegg',
    answers: [attachPdf('Avtale om lokalet'), attachPdf('Plantegning'), attachPdf('Ferdigattest eller brukstillatelse')],
  },
  { title: 'Erklæringer', answers: businessDeclarations },
];

/** A café without alcohol. */
export const servering: Journey = {
  about: 'å servere mat på en kafé',
  person: siri.name,
  applicant: 'Rolighumle Kafé',
  municipality: 'Rana',
  trackQuestions: [
    pick('Hva vil du gjøre?', 'Søke om bevilling'),
    tick('Hva vil virksomheten gjøre?', 'Servere mat og drikke'),
    pick('Hvorfor søker du nå?', 'Stedet er nytt'),
  ],
  result: 'Du skal søke om serveringsbevilling',
  pages,
  tracks: 'Serveringsbevilling',
  later: [],
};
