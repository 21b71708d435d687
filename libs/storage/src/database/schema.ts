import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ArchiveReceipt, DeliveryAttempt, DeliveryState } from '@sporvalg/ports';

/** Written as text or date, read as Date. */
type Instant = ColumnType<Date, Date | string, Date | string>;
type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** Tables as `migrations/` makes them. */
export interface Schema {
  key_check: { kek_id: string; sample: Buffer };
  draft: {
    id: string;
    person_key: string;
    service_id: string;
    definition_hash: string;
    municipality_number: string;
    revision: number;
    created_at: Instant;
    updated_at: Instant;
    data_key: Buffer;
    content: Buffer;
    lookups: Buffer;
  };
  submission: {
    id: string;
    reference: string;
    person_key: string;
    idempotency_key: string;
    request_hash: string;
    service_id: string;
    definition_version: string;
    definition_hash: string;
    municipality_number: string;
    tracks: string[];
    submitted_at: Instant;
    data_key: Buffer;
    content: Buffer;
    applicant_name: Buffer | null;
    content_removed_at: NullableInstant;
  };
  attachment: {
    id: string;
    uploaded_to_draft: string;
    draft_id: string | null;
    submission_id: ColumnType<string | null, string | null | undefined, string | null>;
    started_at: Instant;
    completed_at: NullableInstant;
    data_key: Buffer;
    content: ColumnType<Buffer | null, Buffer | null | undefined, Buffer>;
  };
  attachment_chunk: { attachment_id: string; number: number; bytes: Buffer };
  delivery: {
    submission_id: string;
    state: DeliveryState;
    attempt: number;
    attempts: JSONColumnType<DeliveryAttempt[]>;
    next_attempt_at: NullableInstant;
    leased_by: string | null;
    lease_until: NullableInstant;
    receipt: JSONColumnType<ArchiveReceipt> | null;
    created_at: Instant;
    archived_at: NullableInstant;
  };
  frozen_delivery: { submission_id: string; plan: Buffer };
  frozen_document: { submission_id: string; number: number; bytes: Buffer; sha256: string };
  session: {
    token_hash: Buffer;
    kind: string;
    issuer_session_hash: Buffer | null;
    created_at: Instant;
    last_seen_at: Instant;
    data_key: Buffer;
    content: Buffer;
  };
  pending_login: { state_hash: Buffer; created_at: Instant; data_key: Buffer; content: Buffer };
  definition_version: { hash: string; service_id: string; kept_at: Instant; files: Buffer };
  audit: {
    id: GeneratedAlways<string>;
    at: Instant;
    municipality_number: string | null;
    actor: string;
    action: string;
    object: string;
    meta: ColumnType<Record<string, string | number | boolean> | null, string | null, never>;
  };
  audit_seal: { chain: string; position: ColumnType<string, string | number, never>; audit_id: string; hash: Buffer };
}
