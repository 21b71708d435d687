import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { closedParty, logInToProduct, submitDraft, writeDraft, type ProductClient, type SavedDraft } from '@sporvalg/testing';
import type { Database } from '@sporvalg/storage';

import { measure, middleRound, print, type Measured } from './measure.js';

const CLIENTS = 16;
const ROUNDS = 3;
const ROUND_MS = 2_500;
const AIMS = { shareOfBare: 0.5, rssMb: 250 };
/** One row of about the size a submission has when sealed. */
const PAYLOAD = Buffer.alloc(1_500, 7);

/**
 * Submissions a second over HTTP by 16 clients, beside bare durable inserts of one row by as many clients on the same
 * PostgreSQL, in turns; and the memory of the server meanwhile.
 */
export async function submissions(productUrl: string, database: Database, serverPid: number): Promise<void> {
  await database.pool.query('create table if not exists bench_insert (id uuid primary key, payload bytea not null)');
  const insert = async () =>
    void (await database.pool.query({
      name: 'bench',
      text: 'insert into bench_insert (id, payload) values ($1, $2)',
      values: [randomUUID(), PAYLOAD],
    }));
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => logInToProduct(productUrl, 'Siri Rolighumle')));
  const memory = watchMemory(serverPid);
  const warmUp = await draftsFor(clients, 3);
  await measure(CLIENTS, ROUND_MS, sendFrom(clients, warmUp));

  const bare: Measured[] = [];
  const accepted: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await measure(CLIENTS, ROUND_MS, insert));
    const drafts = await draftsFor(clients, 60);
    accepted.push(await measure(CLIENTS, ROUND_MS, sendFrom(clients, drafts)));
  }
  const rss = await memory.stop();
  const share = middleRound(accepted).perSecond / middleRound(bare).perSecond;
  print({ bench: 'bare-durable-inserts', clients: CLIENTS, rounds: bare.map(({ perSecond }) => perSecond), ...middleRound(bare) });
  print({
    bench: 'submissions-over-http',
    clients: CLIENTS,
    rounds: accepted.map(({ perSecond }) => perSecond),
    ...middleRound(accepted),
    shareOfBare: Number(share.toFixed(3)),
    aim: AIMS.shareOfBare,
    ok: share >= AIMS.shareOfBare,
  });
  print({ bench: 'server-memory', ...rss, aimMb: AIMS.rssMb, ok: rss.serverMb <= AIMS.rssMb });
}

/** Drafts are written before the clock starts; writing them is not what is measured. */
async function draftsFor(clients: readonly ProductClient[], each: number): Promise<SavedDraft[][]> {
  return Promise.all(
    clients.map(async (client) => {
      const drafts: SavedDraft[] = [];
      while (drafts.length < each) drafts.push(await writeDraft(client, closedParty()));
      return drafts;
    }),
  );
}

function sendFrom(clients: readonly ProductClient[], drafts: readonly SavedDraft[][]) {
  return async (at: number): Promise<boolean> => {
    const client = clients[at];
    const draft = drafts[at]?.pop();
    if (!client || !draft) return false;
    const { status, json } = await submitDraft(client, draft, uuidFrom(draft.id));
    if (status !== 201) throw new Error(`A submission was refused: ${status} ${String(json['code'])}`);
    return true;
  };
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Highest resident memory of the server, and of it with the process that sets documents. */
function watchMemory(pid: number): { stop(): Promise<{ readonly serverMb: number; readonly withHelpersMb: number }> } {
  let stopped = false;
  let serverMb = 0;
  let withHelpersMb = 0;
  const watching = (async () => {
    while (!stopped) {
      const own = await residentMb(pid);
      const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).trim().split(' ').filter(Boolean);
      const helpers = await Promise.all(
        children.map(async (child) => ((await commandOf(child)).includes('node') ? residentMb(Number(child)) : 0)),
      );
      serverMb = Math.max(serverMb, own);
      withHelpersMb = Math.max(withHelpersMb, own + helpers.reduce((sum, each) => sum + each, 0));
      await delay(100);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      return { serverMb, withHelpersMb };
    },
  };
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
}

async function commandOf(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}
