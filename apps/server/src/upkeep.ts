import type { Removed } from '@sporvalg/runtime';
import type { Upkeep } from '@sporvalg/storage';

import type { Log } from './log.js';

const EVERY_MS = 60_000;
/** Retention is counted in days; more often than this would only keep the database busy. */
const RETENTION_EVERY_MS = 60 * 60_000;

export interface UpkeepDependencies {
  readonly stores: Upkeep;
  readonly removeExpired: () => Promise<Removed>;
  readonly log: Log;
}

/**
 * Housekeeping: once a minute sweeps what is left over, and seals the audit trail with its heads in the log; at start and
 * once an hour removes what is not to be kept longer. Harmless on several servers at once.
 */
export function startUpkeep({ stores, removeExpired, log }: UpkeepDependencies): { stop(): Promise<void> } {
  const retention = async () => {
    const removed = await removeExpired();
    if (removed.drafts + removed.submissions > 0) log.info({ ...removed }, 'Removed what is not to be kept longer');
  };
  const work = [
    repeat(log, EVERY_MS, async () => {
      await stores.sweep();
      const heads = await stores.sealAudit();
      if (heads.length > 0) log.info({ heads }, 'Audit trail sealed');
    }),
    // At start too, since a server that is often started anew may never be an hour old.
    repeat(log, RETENTION_EVERY_MS, retention, retention()),
  ];
  return {
    async stop() {
      await Promise.all(work.map((each) => each.stop()));
    },
  };
}

/** One round after the other, never two at once. */
function repeat(
  log: Log,
  everyMs: number,
  round: () => Promise<void>,
  first: Promise<void> = Promise.resolve(),
): { stop(): Promise<void> } {
  const survived = (work: Promise<void>) => work.catch((error: unknown) => log.error({ err: error }, 'Upkeep failed'));
  let running = survived(first);
  const timer = setInterval(() => {
    running = survived(running.then(round));
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
