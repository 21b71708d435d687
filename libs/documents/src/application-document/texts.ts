import type { Language } from '@sporvalg/core';

/** The fixed words of the application document. `{…}` is filled by {@link worded}. */
const NB = {
  reference: 'Referanse',
  page: 'Side',
  of: 'av',
  sent: 'Sendt',
  applicant: 'Søker',
  submittedBy: 'Sendt inn av',
  notAnswered: 'Ikke besvart',
  retrieved: 'Hentet fra {register} {time}',
  unconfirmed: 'Ikke bekreftet',
  unconfirmedBy: 'Ikke bekreftet av {register}',
  attachments: 'Vedlegg',
  file: 'Fil',
  size: 'Størrelse',
  promised: 'Ettersendes',
  partOf: 'Del av',
  exempt: 'Unntatt offentlighet',
  partElsewhere: 'Delen {parts} står i et eget dokument som er unntatt offentlighet.',
  partsElsewhere: 'Delene {parts} står i et eget dokument som er unntatt offentlighet.',
  quoted: '«{title}»',
  and: 'og',
  replacedTitle: 'Tegn som ikke kan vises',
  replacedBody: 'Noen tegn i svarene finnes ikke i dokumentets skrift og står som □: {characters}',
};

export type DocumentTexts = Readonly<Record<keyof typeof NB, string>>;

const NN: DocumentTexts = {
  reference: 'Referanse',
  page: 'Side',
  of: 'av',
  sent: 'Sendt',
  applicant: 'Søkjar',
  submittedBy: 'Sendt inn av',
  notAnswered: 'Ikkje svara på',
  retrieved: 'Henta frå {register} {time}',
  unconfirmed: 'Ikkje stadfesta',
  unconfirmedBy: 'Ikkje stadfesta av {register}',
  attachments: 'Vedlegg',
  file: 'Fil',
  size: 'Storleik',
  promised: 'Blir ettersende',
  partOf: 'Del av',
  exempt: 'Unnateke offentlegheit',
  partElsewhere: 'Delen {parts} står i eit eige dokument som er unnateke offentlegheit.',
  partsElsewhere: 'Delane {parts} står i eit eige dokument som er unnateke offentlegheit.',
  quoted: '«{title}»',
  and: 'og',
  replacedTitle: 'Teikn som ikkje kan visast',
  replacedBody: 'Nokre teikn i svara finst ikkje i skrifta til dokumentet og står som □: {characters}',
};

const EN: DocumentTexts = {
  reference: 'Reference',
  page: 'Page',
  of: 'of',
  sent: 'Sent',
  applicant: 'Applicant',
  submittedBy: 'Submitted by',
  notAnswered: 'Not answered',
  retrieved: 'Retrieved from {register} {time}',
  unconfirmed: 'Not confirmed',
  unconfirmedBy: 'Not confirmed by {register}',
  attachments: 'Attachments',
  file: 'File',
  size: 'Size',
  promised: 'To be sent later',
  partOf: 'Part of',
  exempt: 'Exempt from public access',
  partElsewhere: 'The part {parts} is in a separate document that is exempt from public access.',
  partsElsewhere: 'The parts {parts} are in a separate document that is exempt from public access.',
  quoted: '“{title}”',
  and: 'and',
  replacedTitle: 'Characters that cannot be shown',
  replacedBody: 'Some characters in the answers are not in the font of this document and are shown as □: {characters}',
};

/** Languages without fixed words of their own are set with the bokmål ones. */
export function documentTexts(language: Language): DocumentTexts {
  return { nb: NB, nn: NN, en: EN, sma: NB }[language];
}

/** Fills `{name}` in a text. */
export function worded(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

const REGISTERS: Readonly<Record<string, string>> = {
  enhetsregisteret: 'Enhetsregisteret',
  folkeregisteret: 'Folkeregisteret',
  krr: 'kontakt- og reservasjonsregisteret',
  'kartverket-adresser': 'Kartverket',
  'kartverket-stedsnavn': 'Kartverket',
  'kartverket-eiendom': 'Kartverket',
  kjoretoyregisteret: 'Statens vegvesen',
};

/** A register as people know it, by the id definitions use. */
export function registerName(id: string): string {
  return REGISTERS[id] ?? id;
}
