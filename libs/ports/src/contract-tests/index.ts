export { describeArchiveAdapter, sampleDelivery, type ArchivedPost, type ArchiveHarness } from './archive-adapter.js';
export { describeAttachmentStore } from './store-attachments.js';
export { describeDefinitionArchive } from './store-definitions.js';
export { describeDraftStore } from './store-drafts.js';
export { describeInbox } from './store-inbox.js';
export { describeOutbox } from './store-outbox.js';
export { describeSessionStore } from './store-sessions.js';
export { describeStores } from './store-all.js';
export { describeSubmissionStore } from './store-submissions.js';
export {
  commandFor,
  createSettableClock,
  newDraft,
  parts,
  type MakeStores,
  type NewDraft,
  type SettableClock,
  type StoresUnderTest,
} from './store-fixtures.js';
export { describeRegisterClient, type RegisterClientSubject, type RegisterTrouble } from './register-client.js';
