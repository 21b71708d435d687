import type { Retention } from '@sporvalg/core';
import type { Clock, DraftStore, SubmissionStore, VersionKey } from '@sporvalg/ports';

import type { Catalogue } from './catalogue.js';

const DAY_MS = 86_400_000;
/** Content removed in one transaction; the next goes on where this one ended. */
const AT_ONCE = 100;

export interface RetentionDependencies {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly submissions: SubmissionStore;
  readonly clock: Clock;
}

/** What was removed, counted. */
export interface Removed {
  readonly drafts: number;
  readonly submissions: number;
}

/**
 * Removes what its service says shall not be kept longer: drafts nobody has touched, and the content of submissions the
 * archive has had for a while. By the version each stands on; what stands on a version nobody knows is kept.
 */
export async function removeExpired({ catalogue, drafts, submissions, clock }: RetentionDependencies): Promise<Removed> {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const removedDrafts = await eachVersion(catalogue, await drafts.versions(), (version, { draftDays }) =>
    drafts.removeUntouched(version, daysAgo(draftDays)),
  );
  const removedContent = await eachVersion(catalogue, await submissions.archivedVersions(), (version, { deliveredDays }) =>
    removeInBatches(submissions, version, daysAgo(deliveredDays)),
  );
  return { drafts: removedDrafts, submissions: removedContent };
}

async function removeInBatches(submissions: SubmissionStore, version: VersionKey, until: Date): Promise<number> {
  const removed = await submissions.removeContent(version, until, AT_ONCE);
  return removed < AT_ONCE ? removed : removed + (await removeInBatches(submissions, version, until));
}

async function eachVersion(
  catalogue: Catalogue,
  versions: readonly VersionKey[],
  remove: (version: VersionKey, retention: Retention) => Promise<number>,
): Promise<number> {
  let removed = 0;
  for (const version of versions) {
    const retention = await catalogue.retention(version);
    if (retention) removed += await remove(version, retention);
  }
  return removed;
}
