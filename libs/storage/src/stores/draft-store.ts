import type { RegisterFact, UnconfirmedValue } from '@sporvalg/core';
import {
  DraftNotFoundError,
  RevisionConflictError,
  type Draft,
  type DraftContent,
  type DraftStore,
  type VersionKey,
} from '@sporvalg/ports';
import { sql, type Selectable } from 'kysely';
import type { DataKey, Envelope } from '../crypto/envelope.js';
import type { Schema } from '../database/schema.js';
import { SYSTEM_ACTOR } from './audit-log.js';
import { isUuid, type StoreContext } from './store-context.js';

type Row = Selectable<Schema['draft']>;
interface SealedContent extends DraftContent {
  readonly organisationNumber?: string;
}
interface Lookups {
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

export function createDraftStore(context: StoreContext): DraftStore {
  const { db, envelope, clock } = context;

  async function findRow(id: string): Promise<Row | undefined> {
    return isUuid(id) ? db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
  }

  return {
    async find(id) {
      const row = await findRow(id);
      return row && toDraft(row, envelope);
    },
    async create(draft) {
      const now = clock.now().toISOString();
      const key = envelope.newKey('draft', draft.id);
      const row = {
        id: draft.id,
        person_key: draft.owner.personKey,
        service_id: draft.serviceId,
        definition_hash: draft.definitionHash,
        municipality_number: draft.municipalityNumber,
        revision: 1,
        created_at: now,
        updated_at: now,
        data_key: key.wrapped,
        content: sealContent(key, draft, draft.owner.organisationNumber),
        lookups: sealLookups(key, draft),
      };
      await db.insertInto('draft').values(row).execute();
      return { ...draft, revision: 1, createdAt: now, updatedAt: now };
    },
    async listFor(personKey) {
      const rows = await db.selectFrom('draft').selectAll().where('person_key', '=', personKey).orderBy('updated_at', 'desc').execute();
      return rows.map((row) => toDraft(row, envelope));
    },
    async save(id, revision, content) {
      const before = await findRow(id);
      if (!before) throw new DraftNotFoundError();
      if (before.revision !== revision) throw new RevisionConflictError(before.revision);
      const key = envelope.openKey('draft', id, before.data_key);
      const saved = await db
        .updateTable('draft')
        .set({
          content: sealContent(key, content, toDraft(before, envelope).owner.organisationNumber),
          revision: revision + 1,
          updated_at: clock.now().toISOString(),
        })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst();
      if (saved) return toDraft(saved, envelope);
      const now = await findRow(id);
      throw now ? new RevisionConflictError(now.revision) : new DraftNotFoundError();
    },
    recordLookup: (id, facts, unconfirmed) => recordLookup(context, id, { facts, unconfirmed }),
    async delete(id) {
      if (isUuid(id)) await db.deleteFrom('draft').where('id', '=', id).execute();
    },
    async versions() {
      const rows = await db.selectFrom('draft').select(['service_id', 'definition_hash']).distinct().execute();
      return rows.map((row) => ({ serviceId: row.service_id, definitionHash: row.definition_hash }));
    },
    removeUntouched: (version, until) => removeUntouched(context, version, until),
  };
}

/** One statement: a draft that somebody changes meanwhile is looked at again when that is done, and stays. */
async function removeUntouched({ db, clock }: StoreContext, { serviceId, definitionHash }: VersionKey, until: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    with removed as (
      delete from draft where service_id = ${serviceId} and definition_hash = ${definitionHash} and updated_at <= ${until}
      returning id, municipality_number
    )
    insert into audit (at, municipality_number, actor, action, object)
    select ${clock.now()}::timestamptz, municipality_number, ${SYSTEM_ACTOR}, 'draft.expire', 'draft:' || id from removed`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Two look-ups may answer at the same moment; the row is locked so that neither is lost. */
async function recordLookup({ db, envelope, clock }: StoreContext, id: string, added: Lookups): Promise<void> {
  if (!isUuid(id)) throw new DraftNotFoundError();
  await db.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom('draft').select(['data_key', 'lookups']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw new DraftNotFoundError();
    const key = envelope.openKey('draft', id, row.data_key);
    const lookups = sealLookups(key, merge(key.unsealJson<Lookups>('lookups', row.lookups), added));
    await transaction.updateTable('draft').set({ lookups, updated_at: clock.now().toISOString() }).where('id', '=', id).execute();
  });
}

/** The newest word on a path counts. A fact the citizen has overridden stays, as evidence beside what was typed. */
function merge(before: Lookups, added: Lookups): Lookups {
  const factPaths = new Set(added.facts.map((fact) => fact.path));
  const unconfirmedPaths = new Set(added.unconfirmed.map((value) => value.path));
  const withoutFact = new Set(added.unconfirmed.filter((value) => value.reason !== 'overridden').map((value) => value.path));
  return {
    facts: [...before.facts.filter(({ path }) => !factPaths.has(path) && !withoutFact.has(path)), ...added.facts],
    unconfirmed: [...before.unconfirmed.filter(({ path }) => !factPaths.has(path) && !unconfirmedPaths.has(path)), ...added.unconfirmed],
  };
}

function sealContent(key: DataKey, content: DraftContent, organisationNumber: string | undefined): Buffer {
  const { answers, promisedLater, language, chosenTracks, currentPage } = content;
  return key.sealJson('content', { answers, promisedLater, language, chosenTracks, currentPage, organisationNumber });
}

function sealLookups(key: DataKey, { facts, unconfirmed }: Lookups): Buffer {
  return key.sealJson('lookups', { facts, unconfirmed });
}

function toDraft(row: Row, envelope: Envelope): Draft {
  const key = envelope.openKey('draft', row.id, row.data_key);
  const { organisationNumber, ...content } = key.unsealJson<SealedContent>('content', row.content);
  return {
    id: row.id,
    owner: { personKey: row.person_key, ...(organisationNumber !== undefined && { organisationNumber }) },
    serviceId: row.service_id,
    definitionHash: row.definition_hash,
    municipalityNumber: row.municipality_number,
    ...content,
    ...key.unsealJson<Lookups>('lookups', row.lookups),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
