import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Draft, SubmitCommand } from '@sporvalg/ports';
import { createStores, type Database, type Stores } from '@sporvalg/storage';
import { findExternalServer, openEmbeddedTestDatabase, openExternalTestDatabase } from '../src/testing/test-servers.js';

/**
 * How many submissions a second are accepted, against what the same database does at most: bare durable inserts of one
 * row of the same size. 16 clients each, taking turns in one run so that both meet the same disk and neighbours.
 * The share is the middle of the rounds' shares, each of
 * two measurements side by side. Prints JSON lines. Argument: seconds per measurement (7).
 */
const CLIENTS = 16;
const ROUNDS = 7;
const SECONDS = Number(process.argv[2] ?? 7);

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

async function measure(operation: (client: number) => Promise<unknown>): Promise<Measured> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + (SECONDS / ROUNDS) * 1000;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      while (performance.now() < until) {
        const before = performance.now();
        await operation(client);
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => Number((latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(2));
  return { perSecond: Math.round(latencies.length / seconds), p50Ms: at(0.5), p95Ms: at(0.95) };
}

function answers(): Record<string, unknown> {
  const persons = Array.from({ length: 4 }, (_, n) => ({
    altinnRowId: randomUUID(),
    navn: `Person ${n}`,
    rolle: 'styrer',
    telefon: '99999999',
  }));
  return {
    virksomhet: { organisasjonsnummer: '310000000', navn: 'Havna Kro AS' },
    sted: 'Havnegata 4',
    personer: persons,
    merknad: 'x'.repeat(600),
  };
}

function commandFor(draft: Draft): SubmitCommand {
  return {
    draftId: draft.id,
    draftRevision: draft.revision,
    owner: draft.owner,
    idempotencyKey: randomUUID(),
    requestHash: 'b'.repeat(64),
    submission: {
      id: randomUUID(),
      serviceId: draft.serviceId,
      definitionVersion: '1.0.0',
      definitionHash: draft.definitionHash,
      municipalityNumber: draft.municipalityNumber,
      tracks: ['servering', 'skjenking'],
      applicant: { type: 'person', name: 'Kari Vakkerblomst', personId: '12838510068', personName: 'Kari Vakkerblomst' },
      language: 'nb',
      answers: draft.answers,
      attachments: [],
      promisedLater: [],
      facts: [],
      unconfirmed: [],
      submittedAt: new Date().toISOString(),
    },
  };
}

/** Drafts are made before the clock starts; making them is not what is measured. */
async function prepareDrafts(stores: Stores, count: number): Promise<Draft[]> {
  const drafts: Draft[] = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (drafts.length < count) {
        drafts.push(
          await stores.drafts.create({
            id: randomUUID(),
            owner: { personKey: randomUUID() },
            serviceId: 'skjenkebevilling',
            definitionHash: 'a'.repeat(64),
            municipalityNumber: '1813',
            language: 'nb',
            answers: answers(),
            promisedLater: [],
            facts: [],
            unconfirmed: [],
          }),
        );
      }
    }),
  );
  return drafts;
}

async function bench(server: string, database: Database): Promise<void> {
  const stores = createStores(database);
  await database.pool.query('create table bench_insert (id uuid primary key, payload bytea not null)');
  const payload = Buffer.alloc(1_500, 7);
  const insert = () =>
    database.pool.query({ name: 'bench', text: 'insert into bench_insert (id, payload) values ($1, $2)', values: [randomUUID(), payload] });
  await measure(insert);
  const drafts: Draft[] = await prepareDrafts(stores, 64);
  const submit = async () => {
    const draft = drafts.pop();
    if (!draft) throw new Error('Too few drafts were prepared');
    await stores.submissions.submit(commandFor(draft));
  };
  while (drafts.length > 0) await submit();
  const bare: Measured[] = [];
  const accepted: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await measure(insert));
    drafts.push(...(await prepareDrafts(stores, Math.ceil(((bare.at(-1)?.perSecond ?? 1_000) * 2.5 * SECONDS) / ROUNDS))));
    accepted.push(await measure(submit));
    drafts.length = 0;
  }
  report('bare-durable-inserts', server, bare);
  report('accepted-submissions', server, accepted);
  const shares = accepted.map((round, at) => round.perSecond / (bare[at]?.perSecond ?? Infinity)).sort((a, b) => a - b);
  const share = Number((shares[Math.floor(shares.length / 2)] ?? 0).toFixed(2));
  print({ bench: 'accepted-share-of-bare', server, share, atLeast: 0.5, ok: share >= 0.5 });
}

function middle(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? { perSecond: 0, p50Ms: 0, p95Ms: 0 };
}

function report(name: string, server: string, rounds: readonly Measured[]): void {
  print({
    bench: name,
    server,
    clients: CLIENTS,
    cores: availableParallelism(),
    rounds: rounds.map((round) => round.perSecond),
    ...middle(rounds),
  });
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const external = await findExternalServer();
for (const [server, open] of [
  ['embedded', () => openEmbeddedTestDatabase()],
  ...(external ? ([['external', () => openExternalTestDatabase(external)]] as const) : []),
] as const) {
  const opened = await open();
  try {
    await bench(server, opened.database);
  } finally {
    await opened.close();
  }
}
