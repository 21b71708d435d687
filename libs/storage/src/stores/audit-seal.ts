import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { StoreContext } from './store-context.js';

type AuditRow = Selectable<Schema['audit']>;

/** Where a chain ends: written to a log elsewhere, it shows later whether the end of the chain was cut off. */
export interface AuditHead {
  /** Municipality number, or `-` for what belongs to none. */
  readonly chain: string;
  readonly position: number;
  /** SHA-256 over the previous hash and the row, lower-case hex. */
  readonly hash: string;
}

/** The first row at which a chain does not hold. */
export interface AuditBreak {
  readonly chain: string;
  readonly position: number;
  readonly auditId: string;
  readonly reason: 'changed' | 'removed' | 'out of order' | 'cut off' | 'never sealed';
}

const NO_MUNICIPALITY = '-';
const BATCH = 5_000;
/** "SPOR", "seal" */
const LOCK_KEY = [0x53504f52, 0x7365616c] as const;

/**
 * Chains the audit rows that are not chained yet, in order, one chain per municipality. Runs beside the writers and holds
 * them up only for the instant it takes those at work to finish. Call it every minute or so, from any number of servers.
 *
 * @returns the heads of the chains that grew; empty when there was nothing to do or another server is doing it
 */
export async function sealAudit({ db }: Pick<StoreContext, 'db'>): Promise<readonly AuditHead[]> {
  const heads = new Map<string, AuditHead>();
  for (;;) {
    const grown = await db.transaction().execute(async (transaction) => {
      const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK_KEY[0]}, ${LOCK_KEY[1]}) as got`.execute(
        transaction,
      );
      if (!lock.rows[0]?.got) return { heads: [], rows: 0 };
      const upTo = await settledId(db);
      return sealBatch(transaction, upTo);
    });
    for (const head of grown.heads) heads.set(head.chain, head);
    if (grown.rows < BATCH) return [...heads.values()];
  }
}

/**
 * Recomputes every chain.
 *
 * @param anchors heads noted earlier; each must still be in its chain with the same hash
 * @returns the first break of each chain; empty when all holds
 */
export async function verifyAudit({ db }: Pick<StoreContext, 'db'>, anchors: readonly AuditHead[] = []): Promise<readonly AuditBreak[]> {
  const chains = await db.selectFrom('audit_seal').select('chain').distinct().orderBy('chain').execute();
  const names = new Set([...chains.map((row) => row.chain), ...anchors.map((anchor) => anchor.chain)]);
  const breaks: AuditBreak[] = [];
  for (const chain of names) {
    const found = await verifyChain(
      db,
      chain,
      anchors.filter((anchor) => anchor.chain === chain),
    );
    if (found) breaks.push(found);
  }
  return [...breaks, ...(await neverSealed(db))];
}

/**
 * Numbers are given before commit, so a lower one may appear after a higher. With the table locked against writers for
 * an instant, every number up to the highest is either there or will never be.
 */
async function settledId(db: StoreContext['db']): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local lock_timeout = '2s'`.execute(transaction);
    await sql`lock table audit in share mode`.execute(transaction);
    const row = await transaction
      .selectFrom('audit')
      .select((of) => of.fn.max('id').as('id'))
      .executeTakeFirst();
    return row?.id ?? '0';
  });
}

async function sealBatch(transaction: Transaction<Schema>, upTo: string): Promise<{ heads: AuditHead[]; rows: number }> {
  const rows = await transaction
    .selectFrom('audit')
    .selectAll()
    .where('id', '>', (of) => of.selectFrom('audit_seal').select((max) => max.fn.coalesce(max.fn.max('audit_id'), sql<string>`0`).as('id')))
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  const heads = new Map<string, AuditHead>();
  const seals = [];
  for (const row of rows) {
    const chain = row.municipality_number ?? NO_MUNICIPALITY;
    const previous = heads.get(chain) ?? (await headOf(transaction, chain));
    const head = { chain, position: (previous?.position ?? 0) + 1, hash: hashOf(previous?.hash ?? '', row) };
    heads.set(chain, head);
    seals.push({ chain, position: head.position, audit_id: row.id, hash: Buffer.from(head.hash, 'hex') });
  }
  for (let at = 0; at < seals.length; at += 1_000) {
    await transaction
      .insertInto('audit_seal')
      .values(seals.slice(at, at + 1_000))
      .execute();
  }
  return { heads: [...heads.values()], rows: rows.length };
}

async function headOf(transaction: Transaction<Schema>, chain: string): Promise<AuditHead | undefined> {
  const row = await transaction
    .selectFrom('audit_seal')
    .select(['position', 'hash'])
    .where('chain', '=', chain)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { chain, position: Number(row.position), hash: row.hash.toString('hex') };
}

async function verifyChain(db: StoreContext['db'], chain: string, anchors: readonly AuditHead[]): Promise<AuditBreak | undefined> {
  const expected = new Map(anchors.map((anchor) => [anchor.position, anchor.hash]));
  let position = 0;
  let previous = '';
  let previousId = 0n;
  for (;;) {
    const seals = await sealsAfter(db, chain, position);
    for (const seal of seals) {
      const at = { chain, position: position + 1, auditId: seal.audit_id };
      if (Number(seal.position) !== position + 1 || BigInt(seal.audit_id) <= previousId) return { ...at, reason: 'out of order' };
      if (!seal.row) return { ...at, reason: 'removed' };
      const hash = hashOf(previous, seal.row);
      if (hash !== seal.hash || (seal.row.municipality_number ?? NO_MUNICIPALITY) !== chain) return { ...at, reason: 'changed' };
      if ((expected.get(position + 1) ?? hash) !== hash) return { ...at, reason: 'changed' };
      position++;
      previous = hash;
      previousId = BigInt(seal.audit_id);
    }
    if (seals.length < BATCH) break;
  }
  const cut = anchors.some((anchor) => anchor.position > position);
  return cut ? { chain, position: position + 1, auditId: '', reason: 'cut off' } : undefined;
}

async function sealsAfter(db: StoreContext['db'], chain: string, position: number) {
  const seals = await db
    .selectFrom('audit_seal')
    .selectAll()
    .where('chain', '=', chain)
    .where('position', '>', String(position))
    .orderBy('position')
    .limit(BATCH)
    .execute();
  const ids = seals.map((seal) => seal.audit_id);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('audit')
          .selectAll()
          .where('id', '=', sql<string>`any(${ids}::bigint[])`)
          .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return seals.map((seal) => ({ ...seal, hash: seal.hash.toString('hex'), row: byId.get(seal.audit_id) }));
}

/** A row slipped in below what is sealed. */
async function neverSealed(db: StoreContext['db']): Promise<AuditBreak[]> {
  const { rows } = await sql<{ id: string; municipality_number: string | null }>`
    select id, municipality_number from audit
     where id < (select max(audit_id) from audit_seal) and not exists (select 1 from audit_seal where audit_id = audit.id)
     order by id limit 1`.execute(db);
  return rows.map((row) => ({ chain: row.municipality_number ?? NO_MUNICIPALITY, position: 0, auditId: row.id, reason: 'never sealed' }));
}

function hashOf(previous: string, row: AuditRow): string {
  const meta = row.meta === null ? null : Object.entries(row.meta).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify([row.id, row.at.toISOString(), row.municipality_number, row.actor, row.action, row.object, meta]);
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}
