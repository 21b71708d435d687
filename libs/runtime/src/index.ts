export {
  createCatalogue,
  DefinitionsBrokenError,
  versionOfSubmission,
  type Catalogue,
  type CatalogueDependencies,
  type PublishedVersion,
  type ServiceVersion,
} from './catalogue.js';
export { applicantOf, ownerOf, submitterOf, type Citizen } from './citizen.js';
export { startDraft, type StartDraft } from './start-draft.js';
export { judgeDraft, type JudgedDraft } from './judge-draft.js';
export { lookUp, type LookupDependencies, type LookupQuery } from './look-up.js';
export type { LookupResult } from './lookup-result.js';
export { attach, type IncomingFile } from './attach.js';
export { tagAttachment } from './tag-attachment.js';
export { submit, type SubmitDependencies, type SubmitRequest } from './submit.js';
export { applicationDocument, printDocuments } from './application-document.js';
export { deliver, type DeliverDependencies } from './deliver.js';
export { evaluateSubmission } from './evaluate-submission.js';
export { retryDelayMs } from './backoff.js';
export { removeExpired, type Removed, type RetentionDependencies } from './retention.js';
export { deliveryStatus, draftListEntry, receiptView, type DraftListEntry, type ReceiptView } from './citizen-views.js';
export {
  caseworkerView,
  removedCaseworkerView,
  type CaseworkerView,
  type CheckReading,
  type DeliveryReading,
  type RemovedCaseworkerView,
} from './caseworker-view.js';
export { serviceTitle, textOf, trackTitle, trackTitles } from './texts.js';
export {
  ApplicantNotAllowedError,
  ApplicationInvalidError,
  AttachmentPlaceError,
  AttachmentTagError,
  AttachmentTypeError,
  ContentRemovedError,
  LookupNotPossibleError,
  ServiceNotFoundError,
  TooManyAttachmentsError,
} from './errors.js';
