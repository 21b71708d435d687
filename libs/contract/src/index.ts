export { ActForRequest, CaseworkerSession, CitizenSession, Party } from './session.js';
export { LanguageCode, MunicipalityListItem, ServiceList, ServiceListItem } from './services.js';
export {
  Answers,
  Attachment,
  TagAttachmentRequest,
  CreateDraftRequest,
  DraftList,
  DraftListItem,
  DraftSaved,
  DraftView,
  LookupRequest,
  LookupResponse,
  SaveDraftRequest,
} from './drafts.js';
export { Receipt, SubmissionList, SubmissionListItem, SubmissionStatus, SubmissionView } from './submissions.js';
export {
  CaseworkerSubmission,
  CaseworkerSubmissionView,
  CheckView,
  DeliveryState,
  Inbox,
  InboxItem,
  InboxRequest,
  ReadableItem,
  RemovedCaseworkerSubmission,
} from './caseworker.js';
export { Problem } from './problem.js';
export { PREVIEW_EVENTS, type PlacedFinding, type PreviewDefinitions, type PreviewedService, type PreviewFindings } from './preview.js';
