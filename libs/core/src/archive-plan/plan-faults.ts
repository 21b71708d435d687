import { containsIdentifier } from '../identifiers/contains-identifier.js';
import type { ArchivePlan, PlannedDocument, PrintedApplication } from './archive-plan.js';
import { titleFaults } from './born-clean.js';
import { MASK, showsName } from './masked-title.js';

/** One thing that an archivist would have to repair. Carries places and codes only, never a value. */
export interface PlanFault {
  /** Stable: `title.…`, `file-name.…`, `shielding.…`, `correspondent.…`, `document.…`, `case.…`, `key.…` */
  readonly code: string;
  /** Where in the plan: `documents[1].tittel`. */
  readonly where: string;
}

type Report = (broken: boolean, code: string, where: string) => void;

/** Everything that must hold before a plan is sent; empty for a plan that is born clean. */
export function planFaults(plan: ArchivePlan): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const report: Report = (broken, code, where) => {
    if (broken) faults.push({ code, where });
  };
  checkKeys(plan, report);
  checkTitles(plan, report);
  checkCase(plan, report);
  checkCorrespondents(plan, report);
  checkDocuments(plan, report);
  checkShielding(plan, report);
  return faults;
}

function checkKeys({ keys, documents }: ArchivePlan, report: Report): void {
  report(!/^sak:\d{4}:[0-9a-f-]{36}$/u.test(keys.saksmappe), 'key.form', 'keys.saksmappe');
  report(!/^jp:[\w-]+(:[\w-]+)?$/u.test(keys.journalpost), 'key.form', 'keys.journalpost');
  const all = [keys.saksmappe, keys.journalpost, ...documents.map((document) => document.key)];
  report(new Set(all).size !== all.length, 'key.duplicate', 'keys');
}

function checkTitles({ saksmappe, journalpost, documents }: ArchivePlan, report: Report): void {
  const check = (title: string, where: string) => titleFaults(title).forEach((code) => report(true, code, where));
  // Asterisks stand for words that are hidden; a title is judged as if they were there.
  const checkPublic = (title: string, where: string) => check(title.replaceAll(MASK, 'Navn'), where);
  check(saksmappe.tittel, 'saksmappe.tittel');
  checkPublic(saksmappe.offentligTittel, 'saksmappe.offentligTittel');
  check(journalpost.tittel, 'journalpost.tittel');
  checkPublic(journalpost.offentligTittel, 'journalpost.offentligTittel');
  documents.forEach((document, index) => check(document.tittel, `documents[${index}].tittel`));
}

function checkCase({ saksmappe, journalpost }: ArchivePlan, report: Report): void {
  report(saksmappe.klassifikasjon.length === 0, 'case.unclassified', 'saksmappe.klassifikasjon');
  saksmappe.klassifikasjon.forEach(({ klasse, skjermet }, index) => {
    report(klasse.trim() === '', 'case.empty-code', `saksmappe.klassifikasjon[${index}]`);
    report(/\d{11}/u.test(klasse) && containsIdentifier(klasse) && !skjermet, 'shielding.class', `saksmappe.klassifikasjon[${index}]`);
  });
  for (const field of ['arkivdel', 'mappetype', 'administrativEnhet', 'journalenhet', 'saksstatus'] as const) {
    report(saksmappe[field].trim() === '', 'case.empty-code', `saksmappe.${field}`);
  }
  report(journalpost.journalstatus.trim() === '', 'case.empty-code', 'journalpost.journalstatus');
}

function checkCorrespondents({ journalpost }: ArchivePlan, report: Report): void {
  const parties = journalpost.korrespondanseparter;
  report(!parties.some(({ type }) => type === 'EA'), 'correspondent.no-sender', 'journalpost.korrespondanseparter');
  report(
    !parties.some(
      ({ type, behandlingsansvarlig, administrativEnhet }) => type === 'IM' && behandlingsansvarlig && administrativEnhet?.trim(),
    ),
    'correspondent.unassigned',
    'journalpost.korrespondanseparter',
  );
  parties.forEach((party, index) => {
    const where = `journalpost.korrespondanseparter[${index}]`;
    report(party.navn.trim() === '', 'correspondent.no-name', where);
    report(/@/u.test(party.navn) || /@/u.test(party.kontaktperson ?? ''), 'correspondent.e-mail-as-name', where);
    report(/^ufordelt$/iu.test(party.navn.trim()), 'correspondent.unassigned', where);
  });
}

function checkDocuments({ documents }: ArchivePlan, report: Report): void {
  report(documents.length === 0, 'document.none', 'documents');
  report(documents.filter(({ rolle }) => rolle === 'H').length !== 1 || documents[0]?.rolle !== 'H', 'document.main', 'documents');
  report(new Set(documents.map(({ referanse }) => referanse)).size !== documents.length, 'file-name.duplicate', 'documents');
  documents.forEach((document, index) => checkDocument(document, index, report));
}

function checkDocument(document: PlannedDocument, index: number, report: Report): void {
  const where = `documents[${index}]`;
  report(document.nummer !== index + 1, 'document.number', where);
  report(
    !/^[a-z0-9][a-z0-9.-]*$/u.test(document.referanse) || document.referanse.includes('..'),
    'file-name.not-ascii',
    `${where}.referanse`,
  );
  report(/[/\\:*?"<>|\p{Cc}]/u.test(document.filnavn) || !document.filnavn.includes('.'), 'file-name.form', `${where}.filnavn`);
  report(containsIdentifier(document.filnavn) || containsIdentifier(document.referanse), 'file-name.identifier', `${where}.filnavn`);
  report(
    [document.format, document.mimeType, document.dokumenttype].some((code) => code.trim() === ''),
    'document.empty-code',
    where,
  );
}

/** What is set apart must be shielded, and the main document must leave it out. */
function checkParts(documents: readonly PlannedDocument[], report: Report): void {
  const shows = (pages: PrintedApplication['pages']) =>
    documents.filter(({ content }) => content.kind === 'application' && content.pages === pages);
  const apart = shows('shielded');
  report(
    apart.some(({ skjerming }) => !skjerming),
    'shielding.part',
    'documents',
  );
  report(apart.length > 0 && shows('all').length > 0, 'shielding.part-shown', 'documents');
}

function checkShielding({ saksmappe, journalpost, documents }: ArchivePlan, report: Report): void {
  const all = [saksmappe.skjerming, journalpost.skjerming, ...documents.map(({ skjerming }) => skjerming)];
  report(
    all.some((shielding) => shielding && (shielding.tilgangskode.trim() === '' || shielding.hjemmel.trim() === '')),
    'shielding.no-ground',
    'skjerming',
  );
  checkParts(documents, report);
  const persons = journalpost.korrespondanseparter.filter(({ erPerson }) => erPerson);
  if (!journalpost.skjerming) {
    report(
      persons.some(({ skjermet }) => skjermet),
      'shielding.without-ground',
      'journalpost.korrespondanseparter',
    );
    report(saksmappe.skjerming !== undefined, 'shielding.without-ground', 'saksmappe');
    return;
  }
  const names = journalpost.korrespondanseparter.flatMap(({ erPerson, navn, kontaktperson }) => [
    ...(erPerson ? [navn] : []),
    kontaktperson ?? '',
  ]);
  report(
    persons.some(({ skjermet }) => !skjermet),
    'shielding.person',
    'journalpost.korrespondanseparter',
  );
  report(
    documents.some(({ skjerming }) => !skjerming),
    'shielding.document',
    'documents',
  );
  report(!saksmappe.skjerming, 'shielding.case', 'saksmappe');
  report(showsName(saksmappe.offentligTittel, names), 'shielding.public-title', 'saksmappe.offentligTittel');
  report(showsName(journalpost.offentligTittel, names), 'shielding.public-title', 'journalpost.offentligTittel');
}
