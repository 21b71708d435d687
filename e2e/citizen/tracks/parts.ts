import { attach, open, pick, press, tick, under, write, lookUpPerson, type Answer, type TestPerson } from '../form.js';
import { pdf } from '../files.js';

/** Pages and groups of questions that several tracks share. */
export const contact = (person: string, email: string, role?: string): readonly Answer[] => [
  write('Hvem skal kommunen kontakte?', person),
  write('E-post', email),
  write('Mobiltelefon', '90000001'),
  ...(role === undefined ? [] : [pick('Hvilken rolle har du?', role)]),
];

/** The contact person is known beforehand; this is no address and no number. */
export const badContact: readonly Answer[] = [write('E-post', 'kari(a)eksempel'), write('Mobiltelefon', '123')];

/** The same hours on weekdays, later in the weekend, closed on Sundays. */
export const openingHours: readonly Answer[] = [
  open('Mandag', '11', '23'),
  press('Bruk tidene for mandag også tirsdag til fredag'),
  open('Fredag', '11.00', '02.00'),
  open('Lørdag', '11:00', '0200'),
  tick('Søndag', 'Stengt'),
];

export const owner = (person: TestPerson, percent: string): readonly Answer[] => [
  pick('Hvem er eieren?', 'En person i Norge'),
  lookUpPerson('Personen', person),
  write('Hvor mye eier de?', percent),
  tick('Hva slags innflytelse har de?', 'Eier mer enn en tredel'),
];

export const attachPdf = (title: string): Answer => attach(title, pdf(`${title.toLowerCase().replaceAll(/[^a-zæøå]+/g, '-')}.pdf`));

export const declarations = (...more: readonly Answer[]): readonly Answer[] => [
  ...more,
  tick('Uttalelser fra andre', 'Jeg vet at kommunen spør politiet, Skatteetaten og sosialtjenesten om en uttalelse'),
  tick('Andre personer i søknaden', 'Personene jeg har oppgitt, vet at opplysninger om dem blir behandlet'),
  tick('Opplysningene', 'Jeg bekrefter at opplysningene er riktige og fullstendige'),
  tick('Uriktige opplysninger', 'Jeg vet at uriktige opplysninger kan få følger'),
];

export const businessDeclarations = declarations(
  tick('Hvem virksomheten drives for', 'Jeg bekrefter at virksomheten drives for søkerens regning'),
  tick('Endringer senere', 'Vi melder fra til kommunen når eiere, styrer, stedfortreder eller daglig leder blir byttet ut'),
);

/** One of the two who answer for an event. The group has a heading; its questions are asked twice on the page. */
export const responsible = (heading: string, person: TestPerson, email: string): readonly Answer[] => [
  under(heading, lookUpPerson('Personen', person)),
  under(heading, write('E-post', email)),
  under(heading, write('Mobiltelefon', '90000005')),
];
