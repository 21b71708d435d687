import { osloDay } from '@sporvalg/core';
import type { Clock } from '@sporvalg/ports';

/** Today in Norway, ISO day. */
export function osloToday(clock: Clock): string {
  return osloDay(clock.now().toISOString());
}
