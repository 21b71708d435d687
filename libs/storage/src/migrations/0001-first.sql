-- What is encrypted (bytea "content", "lookups", "applicant_name", "bytes") is sealed with the row's data key; the data
-- key lies beside it, wrapped by the key-encryption key. Plain columns are ids, codes, states and times only.

-- One row per key-encryption key in use; its sample tells a wrong key from a damaged row.
create table key_check (
  kek_id text primary key,
  sample bytea not null
);

create table draft (
  id uuid primary key,
  person_key text not null,
  service_id text not null,
  definition_hash text not null,
  municipality_number text not null,
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  data_key bytea not null,
  content bytea not null,
  lookups bytea not null
);
create index draft_of_person on draft (person_key, updated_at desc);
create index draft_by_age on draft (updated_at);

create table submission (
  id uuid primary key,
  reference text not null unique,
  person_key text not null,
  idempotency_key text not null,
  request_hash text not null,
  service_id text not null,
  definition_version text not null,
  definition_hash text not null,
  municipality_number text not null,
  tracks text[] not null,
  submitted_at timestamptz not null,
  data_key bytea not null,
  content bytea not null,
  applicant_name bytea,
  content_removed_at timestamptz,
  unique (person_key, idempotency_key),
  check ((content_removed_at is null) = (applicant_name is not null))
);
create index submission_of_municipality on submission (municipality_number, submitted_at desc, id);
alter table submission alter column content set storage external;

-- In a draft, or in a submission; invisible until completed_at is set.
create table attachment (
  id uuid primary key,
  uploaded_to_draft uuid not null,
  draft_id uuid references draft on delete cascade,
  submission_id uuid references submission,
  started_at timestamptz not null,
  completed_at timestamptz,
  data_key bytea not null,
  content bytea,
  check (num_nonnulls(draft_id, submission_id) = 1),
  check ((completed_at is null) = (content is null))
);
create index attachment_of_draft on attachment (draft_id) where draft_id is not null;
create index attachment_of_submission on attachment (submission_id) where submission_id is not null;
create index attachment_incomplete on attachment (started_at) where completed_at is null;

create table attachment_chunk (
  attachment_id uuid references attachment on delete cascade,
  number integer,
  bytes bytea not null,
  primary key (attachment_id, number)
);
alter table attachment_chunk alter column bytes set storage external;

-- The outbox: one delivery to the archive per submission, written by the statement that writes the submission; a foreign
-- key would only check that again, at each of them. next_attempt_at null: a person must decide.
create table delivery (
  submission_id uuid primary key,
  state text not null check (state in ('waiting', 'building', 'sent', 'archived', 'unknown', 'rejected')),
  attempt integer not null default 0,
  attempts jsonb not null default '[]',
  next_attempt_at timestamptz,
  leased_by text,
  lease_until timestamptz,
  receipt jsonb,
  created_at timestamptz not null,
  archived_at timestamptz
);
create index delivery_due on delivery (next_attempt_at) where state <> 'archived';

create table frozen_delivery (
  submission_id uuid primary key references submission,
  plan bytea not null
);

-- The documents made by us, by their number in the plan.
create table frozen_document (
  submission_id uuid references frozen_delivery on delete cascade,
  number integer,
  bytes bytea not null,
  sha256 text not null,
  primary key (submission_id, number)
);
alter table frozen_document alter column bytes set storage external;

create table session (
  token_hash bytea primary key,
  kind text not null,
  issuer_session_hash bytea,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  data_key bytea not null,
  content bytea not null
);
create index session_of_issuer on session (issuer_session_hash) where issuer_session_hash is not null;

create table pending_login (
  state_hash bytea primary key,
  created_at timestamptz not null,
  data_key bytea not null,
  content bytea not null
);

create table definition_version (
  hash text primary key,
  service_id text not null,
  kept_at timestamptz not null,
  files bytea not null
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  municipality_number text,
  actor text not null,
  action text not null,
  object text not null,
  meta jsonb
);

-- A hash chain per municipality, made after the fact so that writers never wait for each other.
create table audit_seal (
  chain text,
  position bigint,
  audit_id bigint not null unique references audit,
  hash bytea not null,
  primary key (chain, position)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_is_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function refuse_change();
create trigger audit_seal_is_append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_is_not_emptied before truncate on audit_seal for each statement execute function refuse_change();

-- A submission stays as it was sent. Its data key may be wrapped anew when the key-encryption key changes, and its content
-- be removed, once, when the archive has given its receipt; never before.
create function keep_submission() returns trigger language plpgsql as $$
begin
  if old.content_removed_at is null and new.content_removed_at is not null
    and (new.id, new.reference, new.person_key, new.idempotency_key, new.request_hash, new.service_id, new.definition_version,
      new.definition_hash, new.municipality_number, new.tracks, new.submitted_at)
      = (old.id, old.reference, old.person_key, old.idempotency_key, old.request_hash, old.service_id, old.definition_version,
      old.definition_hash, old.municipality_number, old.tracks, old.submitted_at)
    and exists (select from delivery where submission_id = old.id and state = 'archived')
  then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger submission_is_immutable
  before update of id, reference, person_key, idempotency_key, request_hash, service_id, definition_version, definition_hash,
    municipality_number, tracks, submitted_at, content, applicant_name, content_removed_at
  on submission for each row execute function keep_submission();
