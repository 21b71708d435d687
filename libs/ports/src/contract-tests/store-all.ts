import { describeAttachmentStore } from './store-attachments.js';
import { describeDefinitionArchive } from './store-definitions.js';
import { describeDraftStore } from './store-drafts.js';
import type { MakeStores } from './store-fixtures.js';
import { describeInbox } from './store-inbox.js';
import { describeOutbox } from './store-outbox.js';
import { describeRetention } from './store-retention.js';
import { describeSessionStore } from './store-sessions.js';
import { describeSubmissionStore } from './store-submissions.js';

/** All that stores promise, over stores that share one place. */
export function describeStores(make: MakeStores): void {
  describeDraftStore(make);
  describeAttachmentStore(make);
  describeSubmissionStore(make);
  describeInbox(make);
  describeOutbox(make);
  describeRetention(make);
  describeSessionStore(make);
  describeDefinitionArchive(make);
}
