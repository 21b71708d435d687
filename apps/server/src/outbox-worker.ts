import { deliver, type DeliverDependencies } from '@sporvalg/runtime';

const POLL_MS = 1_000;
/** Delivered side by side, so that one slow answer does not use up the others' time. */
const BATCH = 4;

export interface OutboxWorkerOptions {
  readonly workerId: string;
  /** How long a delivery is held before another worker may take it over. */
  readonly leaseMs: number;
}

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
export function startOutboxWorker(deps: DeliverDependencies, { workerId, leaseMs }: OutboxWorkerOptions): OutboxWorker {
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
      const claimed = await deps.outbox.claim(workerId, BATCH, leaseMs).catch((error: unknown) => {
        deps.log.error({ err: error }, 'The outbox could not be read');
        return [];
      });
      await Promise.all(
        claimed.map((delivery) =>
          deliver(deps, delivery).catch((error: unknown) =>
            deps.log.error({ err: error }, 'The outcome of a delivery could not be stored'),
          ),
        ),
      );
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
