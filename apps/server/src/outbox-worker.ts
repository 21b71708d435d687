import { deliver, type DeliverDependencies } from '@sporvalg/runtime';

const POLL_MS = 1_000;
const LEASE_MS = 120_000;
const BATCH = 4;

export interface OutboxWorker {
  /** There may be something to deliver; do not wait for the next look. */
  wake(): void;
  /** Finishes what is under way and takes nothing more. */
  stop(): Promise<void>;
}

/**
 * Takes accepted submissions to the archive. Several servers may run one each: a claim is a lease, and
 * what a dead worker held is free again when its lease has run out.
 */
export function startOutboxWorker(deps: DeliverDependencies, workerId: string): OutboxWorker {
  let stopped = false;
  let wake: () => void = () => undefined;

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!stopped) {
      const claimed = await deps.outbox.claim(workerId, BATCH, LEASE_MS).catch((error: unknown) => {
        deps.log.error({ err: error }, 'The outbox could not be read');
        return [];
      });
      for (const delivery of claimed) {
        await deliver(deps, delivery).catch((error: unknown) => deps.log.error({ err: error }, 'The outcome of a delivery could not be stored'));
      }
      if (claimed.length === 0 && !stopped) await pause();
    }
  };

  const running = run();
  return {
    wake: () => wake(),
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
