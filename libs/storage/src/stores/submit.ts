import type { SubmissionRecord, SubmitCommand } from '@sporvalg/ports';
import type { ReferenceSequence } from './reference-sequences.js';
import type { StoreContext } from './store-context.js';
import { sealSubmission } from './submission-rows.js';

/** A command with the sequence its reference comes from. */
export interface NumberedCommand {
  readonly command: SubmitCommand;
  readonly sequence: ReferenceSequence;
}

/** Columns of one command in the statement, in the order `valuesOf` gives them. */
const INPUT = {
  draft_id: 'uuid',
  revision: 'integer',
  attachments: 'uuid[]',
  sequence: 'text',
  prefix: 'text',
  id: 'uuid',
  person_key: 'text',
  idempotency_key: 'text',
  request_hash: 'text',
  service_id: 'text',
  definition_version: 'text',
  definition_hash: 'text',
  municipality_number: 'text',
  tracks: 'text[]',
  submitted_at: 'timestamptz',
  data_key: 'bytea',
  content: 'bytea',
  applicant_name: 'bytea',
};
const COLUMNS = Object.keys(INPUT);
/** What goes from the input to `submission` as it is. */
const KEPT = COLUMNS.slice(COLUMNS.indexOf('person_key')).join(', ');

/**
 * The whole of sending in one statement, and so in one transaction and one round trip: PostgreSQL commits it on disk or
 * does nothing. A command writes nothing unless its draft is there at its revision with its attachments; then it has no
 * row in the answer. An idempotency key used for another draft breaks a unique constraint.
 *
 * Two at once on the same draft meet at the row of the draft: the second waits for the first and finds it gone.
 * References come from a sequence, which nobody waits for; a refused attempt may leave a gap.
 */
function statement(commands: number, withAttachments: boolean): string {
  const row = (n: number) => [n, ...Object.values(INPUT).map((type, at) => `$${2 + n * COLUMNS.length + at}::${type}`)].join(', ');
  const rows = Array.from({ length: commands }, (_, n) => `(${row(n)})`);
  const files = `files as (
    select attachment.id, input.n from input join attachment using (draft_id)
     where completed_at is not null and attachment.id = any(input.attachments) for update of attachment
  ),`;
  const complete = 'and (select count(*) from files where files.n = input.n) = cardinality(input.attachments)';
  const moved = `moved as (
    update attachment set draft_id = null, submission_id = input.id
      from files join taken using (n) join input using (n) where attachment.id = files.id
  ),`;
  return `
  with input (n, ${COLUMNS.join(', ')}) as (values ${rows.join(', ')}),
  ${withAttachments ? files : ''}
  taken as (
    delete from draft using input
     where draft.id = input.draft_id and draft.revision = input.revision ${withAttachments ? complete : ''}
    returning input.n
  ),
  sent as (
    insert into submission (id, reference, ${KEPT})
    select id, prefix || lpad(number, greatest(6, length(number)), '0'), ${KEPT}
      from (select input.*, nextval(sequence::regclass)::text as number from input join taken using (n)) as numbered
    returning id, reference, person_key, municipality_number
  ),
  ${withAttachments ? moved : ''}
  queued as (
    insert into delivery (submission_id, state, next_attempt_at, created_at) select id, 'waiting', $1, $1 from sent
  ),
  audited as (
    insert into audit (at, municipality_number, actor, action, object)
    select $1, municipality_number, person_key, 'submission.submit', 'submission:' || id from sent
  )
  select id, reference from sent`;
}

const statements = new Map<string, string>();

/**
 * Sends all of them in one transaction.
 *
 * @returns in the order of the commands: the record, or undefined where nothing was written
 */
export async function submitTogether(
  { pool, envelope, clock }: StoreContext,
  commands: readonly NumberedCommand[],
): Promise<readonly (SubmissionRecord | undefined)[]> {
  const now = clock.now().toISOString();
  // Most have none, and the shorter statement is the cheaper one.
  const withAttachments = commands.some(({ command }) => command.submission.attachments.length > 0);
  const name = `submit-${commands.length}${withAttachments ? '-with-attachments' : ''}`;
  const text = statements.get(name) ?? statement(commands.length, withAttachments);
  statements.set(name, text);
  const values = [now, ...commands.flatMap((each) => valuesOf(each, envelope))];
  const { rows } = await pool.query<{ id: string; reference: string }>({ name, text, values });
  const references = new Map(rows.map((row) => [row.id, row.reference]));
  return commands.map(({ command: { submission, owner } }) => {
    const reference = references.get(submission.id);
    if (reference === undefined) return undefined;
    return { submission: { ...submission, reference }, owner, delivery: { state: 'waiting', attempts: [], nextAttemptAt: now } };
  });
}

function valuesOf({ command, sequence }: NumberedCommand, envelope: StoreContext['envelope']): unknown[] {
  const { submission, owner } = command;
  const key = envelope.newKey('submission', submission.id);
  return [
    command.draftId,
    command.draftRevision,
    submission.attachments.map((attachment) => attachment.id),
    sequence.name,
    sequence.prefix,
    submission.id,
    owner.personKey,
    command.idempotencyKey,
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
  ];
}
