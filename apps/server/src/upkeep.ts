import type { Upkeep } from '@sporvalg/storage';

import type { Log } from './log.js';

const EVERY_MS = 60_000;

/** Housekeeping of the stores once a minute: sweeps what is left over, and seals the audit trail with its heads in the log. */
export function startUpkeep(upkeep: Upkeep, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();

  const round = async () => {
    try {
      await upkeep.sweep();
      const heads = await upkeep.sealAudit();
      if (heads.length > 0) log.info({ heads }, 'Audit trail sealed');
    } catch (error) {
      log.error({ err: error }, 'Upkeep failed');
    }
  };

  const timer = setInterval(() => {
    running = running.then(round);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
