import type { Language, MediaSource } from '@sporvalg/core';

import { isMediaAddress } from './safe-address.js';

/** The address in the citizen's language, else in bokmål; `undefined` when there is none that may be fetched. */
export function mediaAddress(source: MediaSource | undefined, language: Language): string | undefined {
  const address = source?.[language] ?? source?.['nb'];
  return address !== undefined && isMediaAddress(address) ? address : undefined;
}
