import { hasContent, type ClaimedDelivery, type DeliveryAttempt, type FrozenDelivery, type Outbox } from '@sporvalg/ports';
import { sql } from 'kysely';
import { TamperedError } from '../crypto/envelope.js';
import { isUuid, type StoreContext } from './store-context.js';
import { selectSubmissions, toStored, type JoinedRow } from './submission-rows.js';

/** Deliveries in the table `delivery`; one row per submission, written by submit. */
export function createOutbox(context: StoreContext): Outbox {
  const { db, clock } = context;
  return {
    async claim(workerId, limit, leaseMs) {
      const attempts = await claimRows(context, workerId, limit, leaseMs);
      if (attempts.size === 0) return [];
      const ids = [...attempts.keys()];
      const rows = await selectSubmissions(context).where('submission.id', 'in', ids).execute();
      const byId = new Map(rows.map((row) => [row.id, row]));
      const claimed = await Promise.all(ids.map((id) => read(context, byId.get(id), attempts.get(id) ?? 1)));
      return claimed.filter((delivery) => delivery !== undefined);
    },
    freeze: (submissionId, frozen) => freeze(context, submissionId, frozen),
    async archived(submissionId, receipt) {
      const now = clock.now().toISOString();
      const attempt: DeliveryAttempt = { at: now, outcome: 'archived' };
      await db
        .updateTable('delivery')
        .set({
          state: 'archived',
          receipt: JSON.stringify(receipt),
          archived_at: now,
          attempts: appended(attempt),
          next_attempt_at: null,
          leased_by: null,
          lease_until: null,
        })
        .where('submission_id', '=', submissionId)
        .where('state', '<>', 'archived')
        .execute();
    },
    failed: (submissionId, attempt, next) => failed(context, submissionId, attempt, next),
    retryNow: (submissionId) => retryNow(context, submissionId),
    async oldestWaitingMs() {
      const row = await db
        .selectFrom('delivery')
        .select((of) => of.fn.min('created_at').as('oldest'))
        .where('state', '<>', 'archived')
        .executeTakeFirst();
      return row?.oldest ? Math.max(0, clock.now().getTime() - row.oldest.getTime()) : undefined;
    },
  };
}

/**
 * Takes what is due and not leased, skipping rows another worker is taking. An expired lease means that its worker never
 * came back, which is an attempt like any other and is written down as one.
 */
async function claimRows({ db, clock }: StoreContext, workerId: string, limit: number, leaseMs: number): Promise<Map<string, number>> {
  const now = clock.now();
  const crashed: DeliveryAttempt = { at: now.toISOString(), outcome: 'crashed' };
  const { rows } = await sql<{ submission_id: string; attempt: number }>`
    with due as (
      select submission_id from delivery
       where state <> 'archived' and next_attempt_at <= ${now} and (lease_until is null or lease_until <= ${now})
       order by next_attempt_at, created_at
       limit ${limit}
       for update skip locked
    ), taken as (
      update delivery set
        attempts = case when lease_until is null then attempts
          else attempts || jsonb_build_array(${JSON.stringify(crashed)}::jsonb || jsonb_build_object('message', 'Worker ' || leased_by || ' did not report back')) end,
        attempt = attempt + 1,
        state = case when exists (select 1 from frozen_delivery where submission_id = delivery.submission_id) then 'sent' else 'building' end,
        leased_by = ${workerId},
        lease_until = ${new Date(now.getTime() + leaseMs)}
      where submission_id in (select submission_id from due)
      returning submission_id, attempt, next_attempt_at, created_at
    )
    select submission_id, attempt from taken order by next_attempt_at, created_at`.execute(db);
  return new Map(rows.map((row) => [row.submission_id, row.attempt]));
}

/** One row that cannot be opened must not stop the others: it is set aside for a person. */
async function read(context: StoreContext, row: JoinedRow | undefined, attempt: number): Promise<ClaimedDelivery | undefined> {
  if (!row) return undefined;
  try {
    const record = toStored(row, context.envelope);
    if (!hasContent(record)) return undefined;
    const frozen = await readFrozen(context, row.id, row.data_key);
    return { record, ...(frozen && { frozen }), attempt };
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
    await failed(
      context,
      row.id,
      { at: context.clock.now().toISOString(), outcome: 'rejected', message: error.message },
      { state: 'rejected' },
    );
    return undefined;
  }
}

async function freeze(context: StoreContext, submissionId: string, frozen: FrozenDelivery): Promise<FrozenDelivery> {
  const { db, envelope } = context;
  const { data_key } = await db.selectFrom('submission').select('data_key').where('id', '=', submissionId).executeTakeFirstOrThrow();
  const key = envelope.openKey('submission', submissionId, data_key);
  const documents = frozen.documents.map(({ nummer, bytes, sha256 }) => ({
    submission_id: submissionId,
    number: nummer,
    bytes: key.seal(documentColumn(nummer), bytes),
    sha256,
  }));
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows: isFirst } = await transaction
      .insertInto('frozen_delivery')
      .values({ submission_id: submissionId, plan: key.seal('frozen.plan', Buffer.from(frozen.planJson)) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (isFirst && documents.length > 0) await transaction.insertInto('frozen_document').values(documents).execute();
    await transaction
      .updateTable('delivery')
      .set({ state: 'sent' })
      .where('submission_id', '=', submissionId)
      .where('state', '=', 'building')
      .execute();
  });
  return (await readFrozen(context, submissionId, data_key)) ?? frozen;
}

async function readFrozen({ db, envelope }: StoreContext, submissionId: string, dataKey: Buffer): Promise<FrozenDelivery | undefined> {
  const row = await db.selectFrom('frozen_delivery').selectAll().where('submission_id', '=', submissionId).executeTakeFirst();
  if (!row) return undefined;
  const key = envelope.openKey('submission', submissionId, dataKey);
  const documents = await db
    .selectFrom('frozen_document')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .orderBy('number')
    .execute();
  return {
    planJson: key.unseal('frozen.plan', row.plan).toString('utf8'),
    documents: documents.map(({ number, bytes, sha256 }) => ({ nummer: number, bytes: key.unseal(documentColumn(number), bytes), sha256 })),
  };
}

/** Each document opens only under its own number. */
function documentColumn(nummer: number): string {
  return `frozen.document:${nummer}`;
}

/** An archived delivery stays archived, whatever a late worker says. */
async function failed(
  { db, clock }: StoreContext,
  submissionId: string,
  attempt: DeliveryAttempt,
  next: Parameters<Outbox['failed']>[2],
): Promise<void> {
  const atOnce = next.state === 'waiting' ? clock.now().toISOString() : null;
  await db
    .updateTable('delivery')
    .set({
      state: next.state,
      attempts: appended(attempt),
      next_attempt_at: next.state === 'rejected' ? null : (next.nextAttemptAt ?? atOnce),
      leased_by: null,
      lease_until: null,
    })
    .where('submission_id', '=', submissionId)
    .where('state', '<>', 'archived')
    .execute();
}

async function retryNow({ db }: StoreContext, submissionId: string): Promise<void> {
  if (!isUuid(submissionId)) return;
  await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('delivery')
      .select(['state', 'leased_by'])
      .where('submission_id', '=', submissionId)
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.state === 'archived') return;
    if (row.state === 'rejected') await transaction.deleteFrom('frozen_delivery').where('submission_id', '=', submissionId).execute();
    await transaction
      .updateTable('delivery')
      // Before every other, and still an instant. A worker that has it now goes on; its lease keeps others away.
      .set({ next_attempt_at: new Date(0), ...(row.leased_by === null && row.state === 'rejected' && { state: 'waiting' as const }) })
      .where('submission_id', '=', submissionId)
      .execute();
  });
}

function appended(attempt: DeliveryAttempt) {
  return sql<string>`attempts || jsonb_build_array(${JSON.stringify(attempt)}::jsonb)`;
}
