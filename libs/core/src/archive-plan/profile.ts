import type { ArchiveProfile, Skjerming } from '../definition/archive-config.js';
import type { EffectiveDefinition } from '../definition/definition.js';
import type { Submission } from '../application/submission.js';
import { compileExpression } from '../expressions/compile.js';
import { osloDay, TIME_ZONE } from '../formatting/oslo-time.js';
import type { PlannedShielding } from './archive-plan.js';
import { ArchivePlanError } from './archive-plan-error.js';

/**
 * The profile that archives a submission: the first in the definition's order that covers all its
 * tracks and whose `when` holds, with the municipality's own values on top.
 *
 * @throws ArchivePlanError when no profile fits
 */
export function profileFor(effective: EffectiveDefinition, submission: Submission): ArchiveProfile {
  const profile = definedProfileFor(effective, submission);
  if (!profile) {
    const tracks = submission.tracks.join(' + ') || 'no track';
    throw new ArchivePlanError('archive-plan.no-profile', `No archive profile of ${submission.serviceId} covers ${tracks}`);
  }
  return { ...profile, ...effective.municipalityArchive.overrides?.[submission.serviceId] };
}

/** The profile as `archive.json` has it, before the municipality's own values. */
export function definedProfileFor(effective: EffectiveDefinition, submission: Submission): ArchiveProfile | undefined {
  return effective.archive.profiles.find(
    ({ tracks, when }) => submission.tracks.every((track) => tracks.includes(track)) && (!when || holds(when, effective, submission)),
  );
}

/**
 * Access code with the legal text in force on the day of the submission.
 *
 * @throws ArchivePlanError when the legal basis is not in the definition's table
 */
export function shieldingFrom(skjerming: Skjerming, effective: EffectiveDefinition, submission: Submission): PlannedShielding {
  const day = osloDay(submission.submittedAt);
  const basis = effective.legalBases.find(
    ({ id, validFrom, validTo }) => id === skjerming.hjemmel && validFrom <= day && (validTo === undefined || day <= validTo),
  );
  if (!basis) throw new ArchivePlanError('archive-plan.unknown-legal-basis', `No legal basis «${skjerming.hjemmel}» in force on ${day}`);
  return { tilgangskode: skjerming.tilgangskode, hjemmel: basis.text };
}

function holds(when: NonNullable<ArchiveProfile['when']>, effective: EffectiveDefinition, submission: Submission): boolean {
  const { parameters, municipality } = effective;
  const settings: Readonly<Record<string, string | number | boolean>> = {
    ...parameters,
    kommunenummer: municipality.number,
    kommunenavn: municipality.name,
    dagensDato: osloDay(submission.submittedAt),
    sokertype: submission.applicant.type,
  };
  const result = compileExpression(when).evaluate({
    models: { default: submission.answers },
    language: 'nb',
    timeZone: TIME_ZONE,
    frontendSettings: (key) => (Object.hasOwn(settings, key) ? settings[key] : null),
  });
  return result === true;
}
