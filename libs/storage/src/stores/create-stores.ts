import type {
  AttachmentStore,
  AuditLog,
  Clock,
  DefinitionArchive,
  DraftStore,
  Outbox,
  SessionStore,
  SubmissionStore,
} from '@sporvalg/ports';
import { personKey } from '../crypto/keys.js';
import type { Database } from '../database/open-database.js';
import { rewrapDataKeys } from '../database/rewrap-data-keys.js';
import { translatingErrors } from '../database/storage-errors.js';
import { createAttachmentStore } from './attachment-store.js';
import { createAuditLog } from './audit-log.js';
import { sealAudit, verifyAudit, type AuditBreak, type AuditHead } from './audit-seal.js';
import { createDefinitionArchive } from './definition-archive.js';
import { createDraftStore } from './draft-store.js';
import { createOutbox } from './outbox.js';
import { createSessionStore } from './session-store.js';
import { createSubmissionStore } from './submission-store.js';
import { sweep, type Swept } from './sweep.js';

/** Every store of the ports over one database, and the upkeep they need. */
export interface Stores {
  readonly drafts: DraftStore;
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly outbox: Outbox;
  readonly sessions: SessionStore;
  readonly audit: AuditLog;
  readonly definitions: DefinitionArchive;
  readonly upkeep: Upkeep;
  /** The form in which a person is searched for: keyed hash of the national identity number. */
  personKey(nationalId: string): string;
}

/** Work to be called at intervals, from any number of servers. */
export interface Upkeep {
  /** Removes what is left of broken uploads, expired sessions and logins never completed. */
  sweep(): Promise<Swept>;
  /** Chains new audit rows; note the heads in a log elsewhere. */
  sealAudit(): Promise<readonly AuditHead[]>;
  /** After a change of key: wraps every data key with the current one. */
  rewrapDataKeys(): Promise<number>;
  verifyAudit(anchors?: readonly AuditHead[]): Promise<readonly AuditBreak[]>;
}

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/**
 * The stores. When the database cannot answer, their promises reject with StorageUnavailableError.
 *
 * @param database opened and migrated
 */
export function createStores(database: Database, clock: Clock = SYSTEM_CLOCK): Stores {
  const context = { db: database.db, pool: database.pool, envelope: database.envelope, clock };
  return {
    drafts: translatingErrors(createDraftStore(context)),
    attachments: translatingErrors(createAttachmentStore(context)),
    submissions: translatingErrors(createSubmissionStore(context)),
    outbox: translatingErrors(createOutbox(context)),
    sessions: translatingErrors(createSessionStore(context)),
    audit: translatingErrors(createAuditLog(context)),
    definitions: translatingErrors(createDefinitionArchive(context)),
    upkeep: translatingErrors<Upkeep>({
      sweep: () => sweep(context),
      sealAudit: () => sealAudit(context),
      rewrapDataKeys: () => rewrapDataKeys(database.pool, database.envelope),
      verifyAudit: (anchors) => verifyAudit(context, anchors),
    }),
    personKey: (nationalId) => personKey(database.keys, nationalId),
  };
}
