import {
  SporvalgError,
  type Answers,
  type AttachmentInfo,
  type Language,
  type RegisterFact,
  type Submission,
  type SubmissionOutline,
  type UnconfirmedValue,
} from '@sporvalg/core';
import type { ArchiveReceipt, DocumentContent } from './archive.js';

/** Owner of a draft or submission: one party, reached through one logged-in person. */
export interface Owner {
  /** Keyed hash of the person's number; the only form in which it is searched. */
  readonly personKey: string;
  /** Set for drafts on behalf of an organisation. */
  readonly organisationNumber?: string;
}

export interface Draft {
  readonly id: string;
  readonly owner: Owner;
  readonly serviceId: string;
  readonly definitionHash: string;
  readonly municipalityNumber: string;
  readonly language: Language;
  readonly answers: Answers;
  readonly chosenTracks?: readonly string[];
  readonly promisedLater: readonly string[];
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  /** Page the citizen was last on. */
  readonly currentPage?: string;
  /** Grows by one with every change; the ETag. */
  readonly revision: number;
  readonly createdAt: string;
  /** When the citizen last did something to it; it need not have changed the revision. */
  readonly updatedAt: string;
}

export type DraftContent = Pick<Draft, 'answers' | 'promisedLater' | 'language'> & Partial<Pick<Draft, 'chosenTracks' | 'currentPage'>>;

export interface DraftStore {
  create(draft: Omit<Draft, 'revision' | 'createdAt' | 'updatedAt'>): Promise<Draft>;
  /** Any owner's draft; whether the caller may see it is decided by `can`. */
  find(id: string): Promise<Draft | undefined>;
  listFor(personKey: string): Promise<readonly Draft[]>;
  /** @throws RevisionConflictError when the stored revision is not `revision`, DraftNotFoundError */
  save(id: string, revision: number, content: DraftContent): Promise<Draft>;
  /**
   * Adds what a register said (or did not say); does not change the revision. The newest word on a path counts: a fact
   * takes the place of what was known there, and so does a value without a fact, except that a fact the citizen has
   * overridden stays beside the typed value. @throws DraftNotFoundError
   */
  recordLookup(id: string, facts: readonly RegisterFact[], unconfirmed: readonly UnconfirmedValue[]): Promise<void>;
  delete(id: string): Promise<void>;
  /** The versions that drafts stand on. */
  versions(): Promise<readonly VersionKey[]>;
  /**
   * Removes the drafts on a version whose last change is at `until` or before, with their attachments, and writes each in
   * the audit trail. One that is changed at the same moment stays. Saving, a look-up and a file added or taken away are changes.
   *
   * @returns how many
   */
  removeUntouched(version: VersionKey, until: Date): Promise<number>;
}

/** A version of a service, as what is stored stands on it. */
export interface VersionKey {
  readonly serviceId: string;
  readonly definitionHash: string;
}

export interface StoredAttachment extends AttachmentInfo {
  readonly draftId: string;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/** Files in chunks inside the database, so that one backup holds all. Encrypted. */
export interface AttachmentStore {
  /**
   * Streams in; the row is visible only when all bytes are stored. @throws AttachmentTooLargeError as soon as the limit is
   * passed, DraftNotFoundError when the draft is not there or is sent or deleted meanwhile, AttachmentExistsError
   */
  add(
    attachment: Omit<StoredAttachment, 'sha256' | 'uploadedAt' | 'sizeBytes'>,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<StoredAttachment>;
  listFor(draftId: string): Promise<readonly StoredAttachment[]>;
  find(id: string): Promise<StoredAttachment | undefined>;
  read(id: string): Promise<Uint8Array | undefined>;
  /** Says what kind of file it is. Gives it as it is now; `undefined` when it is gone or has been sent. */
  tag(id: string, tag: string): Promise<StoredAttachment | undefined>;
  /** Does nothing to an attachment that has been sent. */
  remove(id: string): Promise<void>;
}

/** What is written when an application is sent: all of it or nothing. */
export interface SubmissionStore {
  /**
   * In one transaction: reserves the reference, writes the submission, its delivery row in the outbox, an audit
   * row and the idempotency row, moves the attachments from the draft and deletes the draft with those not sent.
   * References are unique and rise within a year; numbers may be missing.
   *
   * Same key and same request hash again gives the first result. @throws IdempotencyConflictError for the
   * same key with another request, RevisionConflictError when the draft has moved on or an attachment has been
   * removed from it, DraftNotFoundError when it is no longer there.
   */
  submit(command: SubmitCommand): Promise<StoredSubmission>;
  find(id: string): Promise<StoredSubmission | undefined>;
  listForPerson(personKey: string): Promise<readonly StoredSubmission[]>;
  /** Newest first; never carries answers, so that a list shows no more than it must. */
  listForMunicipality(municipalityNumber: string, filter: SubmissionFilter): Promise<SubmissionPage>;
  /** Earlier result of an idempotent request, if there is one. */
  findByIdempotencyKey(
    personKey: string,
    key: string,
  ): Promise<{ readonly record: StoredSubmission; readonly requestHash: string } | undefined>;
  /** The versions that archived submissions stand on whose content is still here. */
  archivedVersions(): Promise<readonly VersionKey[]>;
  /**
   * Removes the content of submissions on a version that the archive gave its receipt for at `until` or before: answers,
   * names, attachments, frozen documents and the key they were encrypted with. What is not archived is never removed. Each
   * is written in the audit trail.
   *
   * @param limit most to remove in one go
   * @returns how many
   */
  removeContent(version: VersionKey, until: Date, limit: number): Promise<number>;
}

export interface SubmitCommand {
  readonly draftId: string;
  readonly draftRevision: number;
  readonly owner: Owner;
  readonly idempotencyKey: string;
  /** SHA-256 of what the caller asked to send. */
  readonly requestHash: string;
  /** The submission but for its reference, which the store numbers per year. */
  readonly submission: Omit<Submission, 'reference'>;
}

export type DeliveryState = 'waiting' | 'building' | 'sent' | 'archived' | 'unknown' | 'rejected';

export interface Delivery {
  readonly state: DeliveryState;
  readonly attempts: readonly DeliveryAttempt[];
  readonly receipt?: ArchiveReceipt;
  readonly nextAttemptAt?: string;
}

export interface DeliveryAttempt {
  readonly at: string;
  readonly outcome: 'archived' | 'unavailable' | 'rejected' | 'crashed';
  /** For operators; no personal data. */
  readonly message?: string;
}

export interface SubmissionRecord {
  readonly submission: Submission;
  readonly owner: Owner;
  readonly delivery: Delivery;
}

/** An archived submission whose content has been removed here: it stands in the archive. */
export interface RemovedSubmission {
  readonly submission: SubmissionOutline;
  readonly owner: Owner;
  readonly delivery: Delivery;
  /** ISO instant, UTC. */
  readonly contentRemovedAt: string;
}

export type StoredSubmission = SubmissionRecord | RemovedSubmission;

/** Whether what was sent can still be read here. */
export function hasContent(stored: StoredSubmission): stored is SubmissionRecord {
  return !('contentRemovedAt' in stored);
}

export interface SubmissionSummary {
  readonly id: string;
  readonly reference: string;
  readonly serviceId: string;
  readonly tracks: readonly string[];
  /** Left out when the content has been removed. */
  readonly applicantName?: string;
  readonly submittedAt: string;
  readonly delivery: Pick<Delivery, 'state' | 'receipt'>;
}

export interface SubmissionFilter {
  readonly serviceId?: string;
  readonly track?: string;
  readonly state?: DeliveryState;
  /** Part of a reference or applicant name. */
  readonly text?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface SubmissionPage {
  readonly items: readonly SubmissionSummary[];
  readonly total: number;
}

/** Deliveries waiting to be archived; claimed with a lease so that several servers may share the work. */
export interface Outbox {
  /**
   * The deliveries longest due, at most `limit`, for `leaseMs`. One whose lease has run out is due again, with the
   * attempt that never reported back written down as `crashed`. State is `building`, or `sent` when frozen.
   */
  claim(workerId: string, limit: number, leaseMs: number): Promise<readonly ClaimedDelivery[]>;
  /** Stores the frozen delivery (plan and document bytes) once; a later call gives back what is stored. */
  freeze(submissionId: string, frozen: FrozenDelivery): Promise<FrozenDelivery>;
  archived(submissionId: string, receipt: ArchiveReceipt): Promise<void>;
  /**
   * Writes down the attempt and lets go. Without `nextAttemptAt` a waiting delivery is due at once, an unknown one stays
   * until `retryNow`; a rejected one always does. Nothing happens to one already archived.
   */
  failed(
    submissionId: string,
    attempt: DeliveryAttempt,
    next: { readonly state: 'waiting' | 'unknown' | 'rejected'; readonly nextAttemptAt?: string },
  ): Promise<void>;
  /**
   * Puts a delivery not archived first in line again. A rejected one is built anew, since the archive has refused
   * what was frozen.
   */
  retryNow(submissionId: string): Promise<void>;
  /** Age of the oldest delivery not archived, in milliseconds; undefined when there is none. */
  oldestWaitingMs(): Promise<number | undefined>;
}

export interface ClaimedDelivery {
  readonly record: SubmissionRecord;
  readonly frozen?: FrozenDelivery;
  readonly attempt: number;
}

/** Plan and documents made by us as first built; resends use these bytes. */
export interface FrozenDelivery {
  /** Canonical JSON of the ArchivePlan. */
  readonly planJson: string;
  /** By their numbers in the plan, in order. What the citizen attached is not copied. */
  readonly documents: readonly DocumentContent[];
}

export interface Session {
  /** Opaque; stored only as a hash. */
  readonly token: string;
  readonly kind: 'citizen' | 'caseworker';
  readonly personId: string;
  readonly personName: string;
  /** Id-token `sid`, for logout by the issuer. */
  readonly issuerSessionId?: string;
  readonly idToken?: string;
  /** Organisation the citizen acts for, with the role that gives the right. */
  readonly actingFor?: { readonly organisationNumber: string; readonly name: string; readonly role: string };
  /** Caseworker: municipality and roles. */
  readonly municipalityNumber?: string;
  readonly roles?: readonly string[];
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export interface SessionStore {
  create(session: Session): Promise<void>;
  find(token: string): Promise<Session | undefined>;
  touch(token: string, at: Date): Promise<void>;
  actFor(token: string, actingFor: Session['actingFor']): Promise<void>;
  end(token: string): Promise<void>;
  endByIssuerSession(issuerSessionId: string): Promise<number>;
  /** Login in progress: state, nonce and PKCE verifier, kept server-side. */
  putPending(state: string, pending: PendingLogin): Promise<void>;
  takePending(state: string): Promise<PendingLogin | undefined>;
}

export interface PendingLogin {
  readonly kind: Session['kind'];
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  /** Hash of a cookie set in the browser that began the login. */
  readonly browserBinding: string;
  readonly createdAt: string;
}

/** Who did what to which object; append-only, free of content. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>;
}

export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly municipalityNumber?: string;
  readonly meta?: Readonly<Record<string, string | number | boolean>>;
}

/** Published versions of definitions; a draft stays on the version it began with. */
export interface DefinitionArchive {
  keep(hash: string, serviceId: string, files: ReadonlyMap<string, string>): Promise<void>;
  files(hash: string): Promise<ReadonlyMap<string, string> | undefined>;
}

/** Somebody else, or another tab, saved in between. */
export class RevisionConflictError extends SporvalgError {
  override readonly name = 'RevisionConflictError';
  readonly code = 'draft.stale';
  readonly kind = 'precondition-failed';
  constructor(readonly currentRevision: number) {
    super(`The draft is at revision ${currentRevision}`);
  }
}

/** The draft asked for is not there, or not the caller's: the two are not told apart on purpose. */
export class DraftNotFoundError extends SporvalgError {
  override readonly name = 'DraftNotFoundError';
  readonly code = 'draft.not-found';
  readonly kind = 'not-found';
  constructor() {
    super('No such draft for this party');
  }
}

/** The same Idempotency-Key came with another request. */
export class IdempotencyConflictError extends SporvalgError {
  override readonly name = 'IdempotencyConflictError';
  readonly code = 'idempotency.conflict';
  readonly kind = 'invalid';
  constructor() {
    super('Idempotency-Key was used for another request');
  }
}

/** Another attachment has this id already. */
export class AttachmentExistsError extends SporvalgError {
  override readonly name = 'AttachmentExistsError';
  readonly code = 'attachment.exists';
  readonly kind = 'conflict';
  constructor() {
    super('An attachment has this id already');
  }
}

/** More bytes than the place it was meant for takes. */
export class AttachmentTooLargeError extends SporvalgError {
  override readonly name = 'AttachmentTooLargeError';
  readonly code = 'attachment.too-large';
  readonly kind = 'too-large';
  constructor(readonly maxBytes: number) {
    super(`The attachment is larger than ${maxBytes} bytes`);
  }
}
