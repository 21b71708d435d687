import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { logInToProduct, type ProductClient } from '@sporvalg/testing';

import { countArchive } from './archive-count.js';
import { startKillableProduct } from './killable-product.js';
import { seededRandom } from './seeded-random.js';
import { steadyCitizen, type SteadyCitizen } from './steady-citizen.js';

/**
 * Kills the server with SIGKILL at random moments while citizens apply, and afterwards looks for every receipt given:
 * in the database as its owner sees it, and in the archive, once. Prints one JSON line; exits 1 on any loss or double.
 *
 *   node tools/run.mjs tools/torture/kill-server.ts [--kills 20] [--port 4620] [--seed n]
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, port: { type: 'string', default: '4620' }, seed: { type: 'string' } },
});
const KILLS = Number(values.kills);
const PORT = Number(values.port);
const SEED = Number(values.seed ?? Date.now() % 1_000_000_000);

const CITIZENS = ['Siri Rolighumle', 'Kari Vakkerblomst', 'Ola Lystigbekk', 'Jonas Akkurattjue', 'Mina Snarttjue'];
/** A life ends at a random moment after this many receipts, so that slow machines test as much as fast ones. */
const RECEIPTS_A_LIFE = 6;
const LONGEST_LIFE_MS = 15_000;
const RANDOM_MS = 400;
/** A dead server's deliveries are free again after this; production waits longer. */
const LEASE_SECONDS = 3;
const DRAIN_MS = 180_000;

const random = seededRandom(SEED);
async function statusesOf(client: ProductClient): Promise<ReadonlyMap<string, { readonly reference: string; readonly status: string }>> {
  const { json } = await client.send('/api/v1/submissions');
  const submissions = json['submissions'] as readonly { readonly id: string; readonly reference: string; readonly status: string }[];
  return new Map(submissions.map(({ id, reference, status }) => [id, { reference, status }]));
}

interface Verdict {
  readonly notInDatabase: number;
  readonly unasked: number;
  readonly notArchived: number;
  readonly archivedTwice: number;
  readonly archivedUnasked: number;
  readonly brokenOnDisk: number;
  readonly faults: readonly string[];
}

async function judge(citizens: readonly SteadyCitizen[], dataDir: string): Promise<Verdict> {
  const receipts = citizens.flatMap(({ acknowledged }) => acknowledged);
  const known = await Promise.all(citizens.map(({ client }) => statusesOf(client)));
  const inDatabase = citizens.map(
    ({ acknowledged }, at) =>
      acknowledged.filter(({ submissionId, reference }) => known[at]?.get(submissionId)?.reference === reference).length,
  );
  const { journalposts, crowdedCases, broken } = await countArchive(join(dataDir, 'arkiv'));
  const references = new Set(receipts.map(({ reference }) => reference));
  const count = (reference: string) => journalposts.get(reference) ?? 0;
  return {
    notInDatabase: receipts.length - inDatabase.reduce((sum, found) => sum + found, 0),
    // More in the database than were acknowledged: one request became two submissions.
    unasked: known.reduce((sum, all) => sum + all.size, 0) - references.size,
    notArchived: [...references].filter((reference) => count(reference) === 0).length,
    archivedTwice: [...journalposts.values()].filter((posts) => posts > 1).length + crowdedCases.length,
    archivedUnasked: [...journalposts.keys()].filter((reference) => !references.has(reference)).length,
    brokenOnDisk: broken.length,
    faults: [...new Set(citizens.flatMap(({ faults }) => faults))],
  };
}

async function lived(citizens: readonly SteadyCitizen[]): Promise<void> {
  const receipts = () => citizens.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  const enough = receipts() + RECEIPTS_A_LIFE;
  const deadline = Date.now() + LONGEST_LIFE_MS;
  while (receipts() < enough && Date.now() < deadline) await delay(10);
}

async function drained(citizens: readonly SteadyCitizen[]): Promise<void> {
  const deadline = Date.now() + DRAIN_MS;
  while (Date.now() < deadline) {
    const known = await Promise.all(citizens.map(({ client }) => statusesOf(client)));
    if (known.every((all) => [...all.values()].every(({ status }) => status === 'archived'))) return;
    await delay(500);
  }
}

const startedAt = Date.now();
const restarts: number[] = [];
const product = await startKillableProduct(PORT, { DELIVERY_LEASE_SECONDS: String(LEASE_SECONDS) });
try {
  const citizens: SteadyCitizen[] = [];
  for (const name of CITIZENS) citizens.push(steadyCitizen(await logInToProduct(product.url, name)));
  const running = citizens.map((citizen) => citizen.run());

  for (let kill = 0; kill < KILLS; kill += 1) {
    await lived(citizens);
    await delay(random() * RANDOM_MS);
    restarts.push(await product.killAndRestart());
  }
  for (const citizen of citizens) citizen.stop();
  await Promise.all(running);
  await drained(citizens);

  const { faults, ...verdict } = await judge(citizens, product.dataDir);
  const acknowledged = citizens.reduce((sum, citizen) => sum + citizen.acknowledged.length, 0);
  const ok = acknowledged > 0 && faults.length === 0 && Object.values(verdict).every((count) => count === 0);
  const recovered = citizens.reduce((sum, citizen) => sum + citizen.recovered, 0);
  console.log(
    JSON.stringify({
      check: 'kill-server',
      ok,
      seed: SEED,
      kills: KILLS,
      acknowledged,
      recovered,
      ...verdict,
      faults,
      restartMs: { median: middle(restarts), longest: Math.max(...restarts) },
      seconds: Math.round((Date.now() - startedAt) / 1000),
    }),
  );
  process.exitCode = ok ? 0 : 1;
} finally {
  await product.stop();
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
