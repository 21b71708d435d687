import type { ArchiveProfile } from '../definition/archive-config.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import { ownEntry } from '../definition/own-entry.js';
import type { Submission } from '../application/submission.js';
import type { ArchiveReading } from '../application/archive-reading.js';
import { readPath } from '../expressions/data-path.js';
import { isDay } from '../formatting/days.js';
import { osloDay, osloOffsetIso } from '../formatting/oslo-time.js';
import type { ArchivePlan, PlannedSaksmappe, PlannedShielding, ShieldedPart } from './archive-plan.js';
import { correspondents } from './correspondents.js';
import { MASK, maskedTitle } from './masked-title.js';
import { personNamePaths, personNames } from './person-names.js';
import { applicationDocuments, attachedDocuments } from './planned-documents.js';
import { profileFor, shieldingFrom } from './profile.js';
import { filled, placeholders, titleFrom } from './title-template.js';

type Display = (path: string) => string;

/** Titles in a template may name the applicant and the municipality beside model paths. */
const RESERVED: Readonly<Record<string, (effective: EffectiveDefinition, submission: Submission) => string>> = {
  'soker.navn': (_effective, submission) => submission.applicant.name,
  'kommune.navn': (effective) => effective.municipality.name,
};

/**
 * What the archive is to receive for a submission. Pure: the same submission always gives the same plan.
 *
 * When the profile is exempt from public access, everything is shielded together: case, journalpost,
 * natural persons, documents, and names in public titles. When it is not, nothing is, save attachments
 * and pages that have a ground of their own. Numbers of persons and organisations stand in metadata only.
 *
 * @throws ArchivePlanError when no profile covers the tracks or a legal basis is unknown
 */
export function planArchive(effective: EffectiveDefinition, submission: Submission, reading: ArchiveReading): ArchivePlan {
  const profile = profileFor(effective, submission);
  const shieldedPart = shieldedPartOf(profile, reading);
  const skjerming = profile.skjerming && shieldingFrom(profile.skjerming, effective, submission);
  const valueOf: Display = (path) =>
    ownEntry(RESERVED, path)?.(effective, submission) ?? titleDay(submission, path) ?? reading.display(path);
  const title: TitleMaker = (template) => titleFrom(template, valueOf);
  const publicTitle = skjerming ? shieldedTitles(effective, submission, valueOf) : title;
  const day = osloDay(submission.submittedAt);
  const printed = applicationDocuments(effective, submission, profile, valueOf, { skjerming, shieldedPart });

  return {
    keys: {
      system: 'Sporvalg',
      saksmappe: `sak:${submission.municipalityNumber}:${submission.id}`,
      journalpost: `jp:${submission.reference}`,
    },
    saksmappe: plannedSaksmappe(profile, { title, publicTitle, valueOf, day, skjerming }),
    journalpost: {
      tittel: title(profile.journalpost.tittel),
      offentligTittel: publicTitle(profile.journalpost.offentligTittel),
      journalposttype: 'I',
      journalstatus: profile.journalstatus,
      dokumentetsDato: day,
      mottattDato: osloOffsetIso(submission.submittedAt),
      journalenhet: profile.journalenhet,
      ...(skjerming && { skjerming }),
      korrespondanseparter: correspondents(effective, submission, profile, skjerming !== undefined),
    },
    documents: [...printed, ...attachedDocuments(effective, submission, valueOf, { skjerming, after: printed.length })],
    ...(shieldedPart && { shieldedPart }),
  };
}

/** A post that is exempt as a whole is not split, and nor is an application that has none of the pages. */
function shieldedPartOf({ skjerming, skjermetDel }: ArchiveProfile, reading: ArchiveReading): ShieldedPart | undefined {
  const pages = reading.pages.filter((page) => skjermetDel?.sider.includes(page));
  if (skjerming || !skjermetDel || pages.length === 0) return undefined;
  return { pages, publicFields: skjermetDel.offentligeFelter ?? [] };
}

type TitleMaker = (template: string) => string;

interface CaseParts {
  readonly title: TitleMaker;
  readonly publicTitle: TitleMaker;
  readonly valueOf: Display;
  readonly day: string;
  readonly skjerming: PlannedShielding | undefined;
}

function plannedSaksmappe(profile: ArchiveProfile, { title, publicTitle, valueOf, day, skjerming }: CaseParts): PlannedSaksmappe {
  return {
    tittel: title(profile.saksmappe.tittel),
    offentligTittel: publicTitle(profile.saksmappe.offentligTittel),
    arkivdel: profile.arkivdel,
    mappetype: profile.mappetype,
    klassifikasjon: profile.klassifikasjon
      // A class whose value is not known is left out, not filed under half a number.
      .filter(({ klasse }) => placeholders(klasse).every((path) => valueOf(path).trim() !== ''))
      .map(({ system, klasse, tittel, skjermet }) => ({
        system,
        klasse: filled(klasse, valueOf),
        ...(tittel !== undefined && { tittel }),
        skjermet: skjermet ?? false,
      })),
    saksdato: day,
    administrativEnhet: profile.administrativEnhet,
    journalenhet: profile.journalenhet,
    saksstatus: profile.saksstatus,
    ...(skjerming && { skjerming }),
  };
}

/** A day in a title is `dd.mm.åååå`: the form archivists and their robots put it in. */
function titleDay({ answers }: Submission, path: string): string | undefined {
  const value = readPath(answers, path);
  return typeof value === 'string' && isDay(value) ? value.split('-').reverse().join('.') : undefined;
}

function shieldedTitles(effective: EffectiveDefinition, submission: Submission, valueOf: Display): TitleMaker {
  const names = personNames(effective, submission);
  const namePaths = personNamePaths(effective);
  const hidden: Display = (path) => (namePaths.has(path) && valueOf(path).trim() !== '' ? HIDDEN_VALUE : valueOf(path));
  return (template) => {
    const title = titleFrom(template, hidden).replaceAll(HIDDEN_VALUE, MASK);
    return maskedTitle(title, names);
  };
}

/** Survives title cleaning, unlike asterisks, and cannot stand in an answer. */
const HIDDEN_VALUE = 'Skjermetnavnskjermetnavn';
