import type { VersionKey } from '@sporvalg/ports';
import type { Transaction } from 'kysely';
import { TamperedError } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';
import { SYSTEM_ACTOR } from './audit-log.js';
import type { StoreContext } from './store-context.js';
import { sealParty, selectSubmissions, toStored, type JoinedRow } from './submission-rows.js';

export async function archivedVersions({ db }: StoreContext): Promise<readonly VersionKey[]> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('delivery', 'delivery.submission_id', 'submission.id')
    .select(['service_id', 'definition_hash'])
    .distinct()
    .where('delivery.state', '=', 'archived')
    .where('content_removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({ serviceId: row.service_id, definitionHash: row.definition_hash }));
}

/** In one transaction, past rows that another server is at. A row that cannot be opened is left as evidence. */
export async function removeContent(context: StoreContext, version: VersionKey, until: Date, limit: number): Promise<number> {
  return context.db.transaction().execute(async (transaction) => {
    const rows = await selectSubmissions({ db: transaction })
      .where('service_id', '=', version.serviceId)
      .where('definition_hash', '=', version.definitionHash)
      .where('content_removed_at', 'is', null)
      .where('delivery.state', '=', 'archived')
      .where('delivery.archived_at', '<=', until)
      .orderBy('delivery.archived_at')
      .limit(limit)
      .forUpdate('submission')
      .skipLocked()
      .execute();
    let removed = 0;
    for (const row of rows) if (await removeOne(context, transaction, row)) removed++;
    return removed;
  });
}

/** The old key goes with the content, so that what a copy of the table may still hold cannot be read. */
async function removeOne({ envelope, clock }: StoreContext, transaction: Transaction<Schema>, row: JoinedRow): Promise<boolean> {
  const owner = ownerOf(row, envelope);
  if (!owner) return false;
  const now = clock.now().toISOString();
  const key = envelope.newKey('submission', row.id);
  await transaction.deleteFrom('attachment').where('submission_id', '=', row.id).execute();
  await transaction.deleteFrom('frozen_delivery').where('submission_id', '=', row.id).execute();
  await transaction
    .updateTable('submission')
    .set({ data_key: key.wrapped, content: sealParty(key, owner), applicant_name: null, content_removed_at: now })
    .where('id', '=', row.id)
    .execute();
  await transaction
    .insertInto('audit')
    .values({
      at: now,
      actor: SYSTEM_ACTOR,
      action: 'submission.remove-content',
      object: `submission:${row.id}`,
      municipality_number: row.municipality_number,
    })
    .execute();
  return true;
}

function ownerOf(row: JoinedRow, envelope: StoreContext['envelope']) {
  try {
    return toStored(row, envelope).owner;
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
    return undefined;
  }
}
