export type { Dynamic, Expression } from './definition/expression-json.js';
export type { Language, TextRef, TextResource, Texts, TextVariable } from './definition/text.js';
export {
  COMPONENT_TYPES,
  type ComponentNode,
  type ComponentType,
  type NumberFormatting,
  type Option,
  type TextBindings,
} from './definition/component.js';
export type { Page } from './definition/page.js';
export type {
  GuidanceOutcome,
  Outcome,
  PartyType,
  Retention,
  ServiceManifest,
  StartPageSection,
  Track,
  TrackOutcome,
  TrackSelection,
} from './definition/service.js';
export type { Calculation, CheckRule, ExpressionValidation, Prefill, Severity } from './definition/rules.js';
export type { ArchiveAttachment, ArchiveConfig, ArchiveProfile, Klassifikasjon, Skjerming } from './definition/archive-config.js';
export type { Municipality, MunicipalityArchive } from './definition/municipality.js';
export type { LegalBasis, Rates } from './definition/reference-data.js';
export type { EffectiveDefinition, FormDefinition, JsonSchema, MunicipalityFace, ServiceDefinition } from './definition/definition.js';
export type { ExpressionScope } from './expressions/scope.js';
export type {
  Answers,
  Applicant,
  ApplicationInput,
  AttachmentInfo,
  Evaluation,
  Issue,
  NodeState,
  PageState,
  RowState,
  SchemaFault,
  SchemaValidator,
  TrackDecision,
} from './application/application.js';
export type {
  CheckEvidence,
  CheckResult,
  ReadableApplication,
  ReadableItem,
  ReadablePage,
  RegisterFact,
  SubmittedAttachment,
  Submission,
  SubmitterIdentity,
  UnconfirmedValue,
} from './application/submission.js';
export type {
  ArchiveKeys,
  ArchivePlan,
  PlannedCorrespondent,
  PlannedDocument,
  PlannedJournalpost,
  PlannedSaksmappe,
  PlannedShielding,
} from './archive-plan/archive-plan.js';
export { SporvalgError, type FailureKind } from './errors.js';
