import { archiveReading, type ArchiveReading } from '../../application/archive-reading.js';
import { exampleSubmission } from '../../application/example-application.js';
import type { Submission } from '../../application/submission.js';
import { formOf } from '../../application/submission-world.js';
import { ArchivePlanError } from '../../archive-plan/archive-plan-error.js';
import { planArchive } from '../../archive-plan/plan-archive.js';
import { planFaults, type PlanFault } from '../../archive-plan/plan-faults.js';
import { definedProfileFor } from '../../archive-plan/profile.js';
import type { ArchiveProfile } from '../archive-config.js';
import type { EffectiveDefinition } from '../definition.js';
import type { NamedExample } from '../example.js';
import type { FindingPlace } from '../file-reader.js';
import type { CheckContext } from './check-context.js';
import type { Effective, Send } from './check-sending.js';

/** Plans the archive for each set of tracks in each municipality: nothing an archivist must repair. */
export function checkPlans(context: CheckContext, examples: readonly NamedExample[], send: Send, effectiveOf: Effective): void {
  for (const named of onePerCase(examples)) {
    const sent = send(named);
    if (!sent || sent.evaluation.tracks.length === 0) continue;
    const own = exampleSubmission(sent.effective, named.example, sent.evaluation);
    const reading = archiveReading(formOf(sent.effective), sent.evaluation);
    for (const municipality of context.municipalities) {
      const effective = effectiveOf(municipality, named.example.today);
      const submission = { ...own, municipalityNumber: municipality.number };
      for (const { code, where } of faultsOf(effective, submission, reading)) {
        const message = `${inWords(code)} (${where}) når ${named.name} sendes i ${municipality.name}.`;
        const remedy = 'Rett profilen eller kommunens arkivverdier.';
        const override = municipality.archive.overrides?.[context.folder];
        context.report({ code: 'archive.faulty-plan', message, remedy }, placeOf(effective, submission, override, where, context.folder));
      }
    }
  }
}

/** One example of each kind of applicant and set of tracks; a complete one before one that lacks something. */
function onePerCase(examples: readonly NamedExample[]): readonly NamedExample[] {
  const byLeastErrors = [...examples].sort((a, b) => a.example.expect.errors.length - b.example.expect.errors.length);
  const cases = new Map<string, NamedExample>();
  for (const named of byLeastErrors) {
    const { applicant, expect } = named.example;
    const key = `${applicant.type} ${[...(expect.tracks ?? [])].sort().join('+')}`;
    if (!cases.has(key)) cases.set(key, named);
  }
  return [...cases.values()];
}

function faultsOf(effective: EffectiveDefinition, submission: Submission, reading: ArchiveReading): readonly PlanFault[] {
  try {
    return planFaults(planArchive(effective, submission, reading));
  } catch (error) {
    if (!(error instanceof ArchivePlanError)) throw error;
    // Tracks without a profile, and a legal basis that is not in force, have checks of their own that need no example.
    const isCovered = covering(effective, submission) !== undefined;
    return isCovered && error.code === 'archive-plan.no-profile' ? [{ code: error.code, where: 'when' }] : [];
  }
}

/** The value at fault: the municipality's own where it has one, else the profile's. */
function placeOf(
  effective: EffectiveDefinition,
  submission: Submission,
  override: object | undefined,
  where: string,
  folder: string,
): FindingPlace {
  const [top = '', field = top] = where.replaceAll(/\[\d+\]/gu, '').split('.');
  if (override && Object.hasOwn(override, field)) return { in: override, key: field };
  const profile = definedProfileFor(effective, submission) ?? covering(effective, submission);
  if (!profile) return { file: `${folder}/archive.json` };
  const holder = top === 'saksmappe' || top === 'journalpost' ? profile[top] : undefined;
  if (holder && Object.hasOwn(holder, field)) return { in: holder, key: field };
  return Object.hasOwn(profile, field) ? { in: profile, key: field } : { in: profile };
}

/** The first profile that has the tracks, whether or not its condition holds. */
function covering({ archive }: EffectiveDefinition, { tracks }: Submission): ArchiveProfile | undefined {
  return archive.profiles.find((profile) => tracks.every((track) => profile.tracks.includes(track)));
}

const WORDS: Readonly<Record<string, string>> = {
  'archive-plan.no-profile': 'Ingen profil gjelder, så søknaden kan ikke arkiveres,',
  'case.unclassified': 'Saken får ingen klasse',
  'case.empty-code': 'En kode er tom',
  'document.empty-code': 'En kode er tom',
  'correspondent.unassigned': 'Ingen enhet får saken',
  'correspondent.no-name': 'Avsenderen mangler navn',
  'shielding.class': 'En åpen klasse har et fødselsnummer',
  'shielding.public-title': 'Den offentlige tittelen viser et navn som er skjermet',
};

function inWords(code: string): string {
  if (code.startsWith('title.')) return 'Tittelen har en feil arkivet må rette';
  return WORDS[code] ?? `Arkivplanen har en feil (${code})`;
}
