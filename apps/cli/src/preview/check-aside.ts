import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@sporvalg/core';

export interface CheckRequest {
  readonly files: ReadonlyMap<string, string>;
  /** ISO day. */
  readonly today: string;
}

export interface AsideChecker {
  /** One at a time. @throws Error when the process has died */
  check(request: CheckRequest): Promise<readonly Finding[]>;
  stop(): void;
}

/** The full check in a process of its own: it takes seconds, and meanwhile the form must be drawn anew at the next save. */
export function createAsideChecker(): AsideChecker {
  // Node's flags come along, and with them the way to run from source. Worker threads do not take that in.
  const child = fork(fileURLToPath(new URL('./check-process.ts', import.meta.url)), { serialization: 'advanced' });
  const died = once(child, 'exit').then(() => {
    throw new Error('The check has stopped; start the preview again');
  });
  died.catch(() => undefined);
  return {
    async check(request) {
      child.send(request);
      const [findings] = (await Promise.race([once(child, 'message'), died])) as [readonly Finding[]];
      return findings;
    },
    stop: () => child.disconnect(),
  };
}
