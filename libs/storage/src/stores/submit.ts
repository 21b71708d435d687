import type { SubmissionRecord, SubmitCommand } from '@sporvalg/ports';
import type { StoreContext } from './store-context.js';
import { sealSubmission } from './submission-rows.js';

/**
 * The whole of sending in one statement, and so in one transaction and one round trip: PostgreSQL commits it on disk or
 * does nothing. Nothing is written unless the draft is there at this revision with these attachments, and the
 * idempotency key is new; then no row comes back, and the caller asks why.
 *
 * Two at once on the same draft meet at the row of the draft: the second waits for the first and finds it gone.
 * References come from a sequence, which nobody waits for; a refused attempt may leave a gap.
 */
const STATEMENT = `
with files as (
  select id from attachment where draft_id = $1 and completed_at is not null and id = any($2::uuid[]) for update
), taken as (
  delete from draft
   where id = $1 and revision = $3 and (select count(*) from files) = cardinality($2::uuid[])
     and not exists (select 1 from submission where person_key = $4 and idempotency_key = $5)
  returning 1
), sent as (
  insert into submission (id, reference, person_key, idempotency_key, request_hash, service_id, definition_version,
    definition_hash, municipality_number, tracks, submitted_at, data_key, content, applicant_name)
  select $6, $7 || lpad(number, greatest(6, length(number)), '0'), $4, $5, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18
    from (select nextval($8::text::regclass)::text as number from taken) as numbered
  returning id, reference
), moved as (
  update attachment set draft_id = null, submission_id = $6 where id in (select id from files) and exists (select 1 from taken)
), queued as (
  insert into delivery (submission_id, state, next_attempt_at, created_at) select id, 'waiting', $19, $19 from sent
), audited as (
  insert into audit (at, municipality_number, actor, action, object)
  select $19, $13, $4, 'submission.submit', 'submission:' || id from sent
)
select reference from sent`;

/** @returns undefined when nothing was written */
export async function submitOnce(
  context: StoreContext,
  command: SubmitCommand,
  sequence: ReferenceSequence,
): Promise<SubmissionRecord | undefined> {
  const { pool, envelope, clock } = context;
  const { submission, owner } = command;
  const key = envelope.newKey('submission', submission.id);
  const now = clock.now().toISOString();
  const { rows } = await pool.query<{ reference: string }>({
    name: 'submit',
    text: STATEMENT,
    values: [
      command.draftId,
      submission.attachments.map((attachment) => attachment.id),
      command.draftRevision,
      owner.personKey,
      command.idempotencyKey,
      submission.id,
      sequence.prefix,
      sequence.name,
      command.requestHash,
      submission.serviceId,
      submission.definitionVersion,
      submission.definitionHash,
      submission.municipalityNumber,
      submission.tracks,
      submission.submittedAt,
      key.wrapped,
      sealSubmission(key, submission, owner),
      key.seal('applicant_name', Buffer.from(submission.applicant.name)),
      now,
    ],
  });
  const reference = rows[0]?.reference;
  if (reference === undefined) return undefined;
  return { submission: { ...submission, reference }, owner, delivery: { state: 'waiting', attempts: [], nextAttemptAt: now } };
}

export interface ReferenceSequence {
  /** Name of the database sequence. */
  readonly name: string;
  /** `SPV-2026-` */
  readonly prefix: string;
}

/** "SPOR", "refe" */
const LOCK_KEY = [0x53504f52, 0x72656665];

/** Gives the number sequence of the year an instant belongs to in Norway; made when the year's first submission comes. */
export function createReferenceSequences({ pool }: Pick<StoreContext, 'pool'>): (instant: string) => Promise<ReferenceSequence> {
  const made = new Map<string, Promise<ReferenceSequence>>();
  const yearInNorway = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Oslo' });
  async function make(year: string): Promise<ReferenceSequence> {
    const name = `submission_reference_${year}`;
    const client = await pool.connect();
    try {
      // "if not exists" alone fails when two servers ask at the same moment.
      await client.query('select pg_advisory_lock($1, $2)', LOCK_KEY);
      await client.query(`create sequence if not exists ${name}`);
      await client.query('select pg_advisory_unlock($1, $2)', LOCK_KEY);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    return { name, prefix: `SPV-${year}-` };
  }
  return (instant) => {
    const year = yearInNorway.format(new Date(instant));
    const sequence = made.get(year) ?? make(year);
    made.set(year, sequence);
    sequence.catch(() => made.delete(year));
    return sequence;
  };
}
