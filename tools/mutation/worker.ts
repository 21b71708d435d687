import { readDefinitionFiles } from '@sporvalg/storage';

import { chooseFaults, type Choice } from './choose.js';
import type { Verdict } from './judge.js';
import { oneService } from './one-service.js';
import { createChecker, createPlanter } from './plant.js';

/** What one of several workers is to do: every `workers`th fault of the choice, from number `share`. */
export interface Share {
  readonly definitions: string;
  readonly services: readonly string[];
  readonly choice: Choice;
  readonly share: number;
  readonly workers: number;
}

/** A verdict and its number in the choice. */
export interface Planted {
  readonly number: number;
  readonly verdict: Verdict;
}

const { definitions, services, choice, share, workers } = JSON.parse(process.argv[2] ?? '{}') as Share;
const files = await readDefinitionFiles(definitions);
const plant = createPlanter(await createChecker());
const chosen = chooseFaults(
  services.map((service) => oneService(files, service)),
  choice,
);
for (const [number, one] of chosen.entries()) {
  if (number % workers === share) process.send?.({ number, verdict: await plant(one) } satisfies Planted);
}
process.disconnect();
