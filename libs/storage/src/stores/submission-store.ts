import {
  DraftNotFoundError,
  IdempotencyConflictError,
  RevisionConflictError,
  type SubmissionFilter,
  type SubmissionPage,
  type StoredSubmission,
  type SubmissionStore,
  type SubmitCommand,
} from '@sporvalg/ports';
import { sql } from 'kysely';
import { hasSqlState, isUuid, type StoreContext } from './store-context.js';
import { archivedVersions, removeContent } from './remove-content.js';
import { selectSubmissions, toStored, toSummary, type SummaryRow } from './submission-rows.js';
import { createReferenceSequences } from './reference-sequences.js';
import { createSubmitQueue } from './submit-queue.js';
import { submitTogether } from './submit.js';

/**
 * Names are encrypted, so a search for one opens the names of a municipality's newest submissions, this many at most;
 * older ones are found by reference. Opening one takes some ten microseconds.
 */
export const NAME_SEARCH_LIMIT = 5_000;

export function createSubmissionStore(context: StoreContext): SubmissionStore {
  const { db, envelope } = context;
  const sequenceFor = createReferenceSequences(context);
  const send = createSubmitQueue((commands) => submitTogether(context, commands));

  async function findByIdempotencyKey(personKey: string, key: string) {
    const row = await selectSubmissions(context).where('person_key', '=', personKey).where('idempotency_key', '=', key).executeTakeFirst();
    return row && { record: toStored(row, envelope), requestHash: row.request_hash };
  }

  /** Why a submit wrote nothing: it had been done before, or the draft is not as the caller thinks. */
  async function earlierResult(command: SubmitCommand): Promise<StoredSubmission> {
    const earlier = await findByIdempotencyKey(command.owner.personKey, command.idempotencyKey);
    if (earlier && earlier.requestHash !== command.requestHash) throw new IdempotencyConflictError();
    if (earlier) return earlier.record;
    const draft = await db.selectFrom('draft').select('revision').where('id', '=', command.draftId).executeTakeFirst();
    throw draft ? new RevisionConflictError(draft.revision) : new DraftNotFoundError();
  }

  return {
    findByIdempotencyKey,
    async submit(command) {
      if (!isUuid(command.draftId)) throw new DraftNotFoundError();
      const sequence = await sequenceFor(command.submission.submittedAt);
      try {
        const record = await send({ command, sequence });
        if (record) return record;
      } catch (error) {
        // The same idempotency key came at the same moment, with another draft.
        if (!hasSqlState(error, 'unique_violation')) throw error;
      }
      return earlierResult(command);
    },
    async find(id) {
      if (!isUuid(id)) return undefined;
      const row = await selectSubmissions(context).where('submission.id', '=', id).executeTakeFirst();
      return row && toStored(row, envelope);
    },
    async listForPerson(personKey) {
      const rows = await selectSubmissions(context).where('person_key', '=', personKey).orderBy('submitted_at', 'desc').execute();
      return rows.map((row) => toStored(row, envelope));
    },
    archivedVersions: () => archivedVersions(context),
    removeContent: (version, until, limit) => removeContent(context, version, until, limit),
    listForMunicipality: (municipalityNumber, filter) => listForMunicipality(context, municipalityNumber, filter),
  };
}

async function listForMunicipality(context: StoreContext, municipality: string, filter: SubmissionFilter): Promise<SubmissionPage> {
  const text = filter.text?.trim().toLocaleLowerCase('nb') ?? '';
  const filtered = filteredSummaries(context, municipality, filter);
  if (text !== '') return searchByText(context, filtered, text, filter);
  const [rows, counted] = await Promise.all([
    filtered.limit(filter.limit).offset(filter.offset).execute(),
    filtered
      .clearSelect()
      .clearOrderBy()
      .select((of) => of.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map((row) => toSummary(row, context.envelope)), total: Number(counted.total) };
}

async function searchByText(
  { envelope }: StoreContext,
  filtered: ReturnType<typeof filteredSummaries>,
  text: string,
  { limit, offset }: SubmissionFilter,
): Promise<SubmissionPage> {
  const [byReference, newest] = await Promise.all([
    filtered
      .where(sql<boolean>`position(${text.toUpperCase()} in submission.reference) > 0`)
      .limit(NAME_SEARCH_LIMIT)
      .execute(),
    filtered.limit(NAME_SEARCH_LIMIT).execute(),
  ]);
  const found = new Map<string, ReturnType<typeof toSummary>>();
  for (const row of byReference) found.set(row.id, toSummary(row, envelope));
  for (const row of newest) {
    const summary = toSummary(row, envelope);
    if (summary.applicantName?.toLocaleLowerCase('nb').includes(text)) found.set(row.id, summary);
  }
  const items = [...found.values()].sort((a, b) =>
    a.submittedAt > b.submittedAt ? -1 : a.submittedAt < b.submittedAt ? 1 : a.id < b.id ? -1 : 1,
  );
  return { items: items.slice(offset, offset + limit), total: items.length };
}

function filteredSummaries({ db }: StoreContext, municipality: string, { serviceId, track, state }: SubmissionFilter) {
  return db
    .selectFrom('submission')
    .innerJoin('delivery', 'delivery.submission_id', 'submission.id')
    .select(['submission.id', 'reference', 'service_id', 'tracks', 'submitted_at', 'data_key', 'applicant_name'])
    .select(['delivery.state', 'delivery.receipt'])
    .where('municipality_number', '=', municipality)
    .$if(serviceId !== undefined, (query) => query.where('service_id', '=', serviceId ?? ''))
    .$if(track !== undefined, (query) => query.where(sql<boolean>`${track}::text = any(tracks)`))
    .$if(state !== undefined, (query) => query.where('delivery.state', '=', state ?? 'waiting'))
    .orderBy('submitted_at', 'desc')
    .orderBy('submission.id')
    .$castTo<SummaryRow>();
}
