import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys, openDatabase, startEmbeddedPostgres } from '@sporvalg/storage';

import { buildWebApps } from '../build-web.js';
import { startProcess, startProduct } from '../product.js';
import { changes, verdicts } from './changes.js';
import { documents } from './documents.js';
import { expressions } from './expressions.js';
import { firstLoad } from './first-load.js';
import { forms } from './forms/measure-forms.js';
import { rows } from './rows/measure-rows.js';
import { submissions } from './submissions.js';

/**
 * The benchmarks, as JSON lines with the aim beside each figure. They say how it is and do not fail.
 *
 *   npm run bench [-- changes expressions rows documents first-load submissions store]
 */
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const PORT = Number(process.env['BENCH_PORT'] ?? 4660);

const dataDir = await mkdtemp(join(tmpdir(), 'sporvalg-bench-'));
try {
  if (isWanted('changes')) {
    changes();
    await verdicts();
  }
  if (isWanted('expressions')) await expressions();
  if (isWanted('forms')) await forms();
  if (isWanted('rows')) await rows();
  if (isWanted('documents')) await documents();
  if (isWanted('first-load')) await buildWebApps();
  if (isWanted('first-load') || isWanted('submissions')) await withProduct();
  if (isWanted('store')) await storeLevel();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** The same promise below HTTP and the verdict: what the store accepts of what the disk takes. */
async function storeLevel(): Promise<void> {
  const { child } = startProcess({ entry: 'libs/storage/bench/accepted-submissions.ts' });
  await once(child, 'exit');
}

async function withProduct(): Promise<void> {
  // Ours, so that bare inserts and submissions meet the same PostgreSQL.
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'pg') });
  const product = await startProduct({ port: PORT, dataDir, env: { DATABASE_URL: postgres.url, LOG_LEVEL: 'error' } });
  try {
    if (isWanted('first-load')) await firstLoad(product.url);
    if (isWanted('submissions')) {
      const database = await openDatabase({ databaseUrl: postgres.url, dataDir, keys: await loadKeys({ dataDir, env: {} }) });
      await submissions(product.url, database, product.server.child.pid ?? 0).finally(() => database.close());
    }
  } finally {
    await product.stop();
    await postgres.stop();
  }
}
