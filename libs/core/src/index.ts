export type { Dynamic, Expression } from './definition/expression-json.js';
export type { Language, TextRef, TextResource, Texts, TextVariable } from './definition/text.js';
export {
  COMPONENT_TYPES,
  type ComponentNode,
  type ComponentType,
  type GridCell,
  type GridRow,
  type GroupColumn,
  type GroupEdit,
  type ImageCrop,
  type NumberFormatting,
  type Option,
  type TextBindings,
} from './definition/component.js';
export { partTexts, type CardConfig, type TabConfig } from './definition/container-parts.js';
export { pageSteps, type PageStep } from './definition/page-steps.js';
export type { GridSpans } from './definition/placement.js';
export type { MediaSource } from './definition/media.js';
export { attachmentTag } from './application/attachment-tag.js';
export { addsRows, choosesSeveral, isChoice, isNotShown, tagsFiles, takesFiles } from './definition/component-kinds.js';
export type { MapData, MapFeature } from './definition/map-data.js';
export type { MapLayer } from './definition/map-layer.js';
export {
  FEWEST_POINTS,
  isFinished,
  readDrawing,
  writeDrawing,
  MOST_POINTS,
  type GeoPoint,
  type Shape,
  type ShapeKind,
} from './geography/drawing.js';
export { drawingPicture } from './geography/drawing-picture.js';
export { areaInWords, lengthInWords, pointInWords, shapeInWords } from './geography/drawing-words.js';
export { totalAreaM2, totalLengthM } from './geography/measure.js';
export { parsePoint } from './geography/parse-point.js';
export { expandSubform, isSubform, type WrittenSubform } from './definition/subform.js';
export { Origins } from './definition/origins.js';
export { expandLayout } from './definition/expand-layout.js';
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
export { prefillTargets, PREFILL_REGISTERS, type Prefill, type PrefillList, type PrefillRegister } from './definition/prefill.js';
export type { Calculation, CheckRule, ExpressionValidation, Severity } from './definition/rules.js';
export type {
  ArchiveAttachment,
  ArchiveConfig,
  ArchiveProfile,
  Klassifikasjon,
  Skjerming,
  SkjermetDel,
} from './definition/archive-config.js';
export type { Municipality, MunicipalityArchive } from './definition/municipality.js';
export type { LegalBasis, Rates } from './definition/reference-data.js';
export type { EffectiveDefinition, FormDefinition, JsonSchema, MunicipalityFace, ServiceDefinition } from './definition/definition.js';
export type { Finding, FindingSeverity } from './definition/finding.js';
export type { Example, ExampleAttachment, ExampleExpectation, NamedExample } from './definition/example.js';
export { parseDefinitions, type ParsedDefinitions, type ParseOptions } from './definition/parse-definitions.js';
export { valuePaths } from './definition/value-paths.js';
export { effectiveDefinition, formDefinition, TRACK_UNAVAILABLE_TEXT } from './definition/effective-definition.js';
export { canonicalBytes } from './definition/canonical-json.js';
export { periodOf, ratesFor, withLaterReferenceData } from './definition/in-force.js';
export type { ExpressionScope } from './expressions/scope.js';
export type { ExpressionObject, ExpressionValue, ValueType } from './expressions/value.js';
export { ExpressionError, ExpressionLookupError, InvalidExpressionError, type ExpressionFault } from './expressions/expression-error.js';
export { compileExpression, type CompiledExpression } from './expressions/compile.js';
export { evaluateDynamic } from './expressions/dynamic.js';
export { MAX_DEPTH, MAX_STEPS, validateExpression, type ExpressionOptions } from './expressions/validate.js';
export { expressionReferences, type ExpressionReferences } from './expressions/references.js';
export { EXPRESSION_FUNCTIONS } from './expressions/functions.js';
export type { ArgumentDefinition, Dialect, FunctionDefinition } from './expressions/function-definition.js';
export { registerJmespath, type JmespathSearch } from './expressions/jmespath.js';
export { loadJmespath } from './expressions/jmespath-library.js';
export { readPath, transposePath } from './expressions/data-path.js';
export { formatDay, formatInstant, formatTime, isDay } from './formatting/days.js';
export { labelsInLine, lowerFirst } from './formatting/labels.js';
export { formatBytes, formatKroner, formatNumber } from './formatting/numbers.js';
export { osloDay, osloOffsetIso, TIME_ZONE, type Instant } from './formatting/oslo-time.js';
export { isAccountNumber } from './identifiers/account-number.js';
export { containsIdentifier } from './identifiers/contains-identifier.js';
export { toKjennemerke } from './identifiers/kjennemerke.js';
export { isNationalIdentityNumber } from './identifiers/national-identity-number.js';
export { isOrganisationNumber } from './identifiers/organisation-number.js';
export type {
  Answers,
  Applicant,
  ApplicationInput,
  AttachmentInfo,
  Evaluation,
  EvaluationFault,
  Issue,
  NodeState,
  PageState,
  RowState,
  SchemaFault,
  SchemaValidator,
  TrackDecision,
  WritingJudge,
} from './application/application.js';
export type { CompiledForm, CompiledNode, CompiledPage } from './application/compiled-form.js';
export { compileForm } from './application/compile-form.js';
export { evaluateApplication } from './application/evaluate-application.js';
export { openApplication, type OpenApplication, type OpenReader } from './application/open-application.js';
export { isEmptyValue } from './application/model-path.js';
export { attachmentPlace } from './application/attachment-place.js';
export { inTheirRows, withRowIds, withRowNumbers } from './application/row-path.js';
export { withValue } from './application/model-writer.js';
export { createNodeReader, type NodeReader } from './application/node-reader.js';
export type { ListedAttachments } from './application/listed-attachments.js';
export type { TableCell } from './application/table-cells.js';
export { inPattern, withDecimals } from './application/number-format.js';
export { onlyDigits } from './formatting/digit-pattern.js';
export { groupDigits } from './application/words.js';
export { dayLimit, timeLimit } from './application/limits.js';
export { listColumns, type ListRow } from './application/list-rows.js';
export { InvalidDefinitionError, type DefinitionProblem } from './application/invalid-definition-error.js';
export { readableApplication, type ReadableSources } from './application/readable.js';
export { archiveReading, type ArchiveReading } from './application/archive-reading.js';
export { displayPath, type DisplayedPath } from './application/display-path.js';
export { runChecks } from './application/checks.js';
export { confirmFacts, type ConfirmedFacts } from './application/facts.js';
export { evaluateExample, exampleSubmission } from './application/example-application.js';
export { runExample, type ExampleResult } from './application/run-example.js';
export { COVERED_KINDS, exampleCoverage, type CoveredKind, type CoveredPart, type ExampleTrace } from './application/example-coverage.js';
export { resolveTextResource, type TextScope } from './application/text-resource.js';
export { errorTexts, resolveText } from './validation/resolve-text.js';
export { createFormats, type FormatOptions, type Formats } from './validation/formats.js';
export { schemaValidatorFrom, type SchemaValidatorModule } from './validation/browser-validator.js';
export type {
  CheckEvidence,
  CheckResult,
  ReadableApplication,
  ReadableItem,
  ReadablePage,
  RegisterFact,
  SubmittedAttachment,
  Submission,
  SubmissionOutline,
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
  PrintedApplication,
  ShieldedPart,
} from './archive-plan/archive-plan.js';
export { applicationPart, isWithheld } from './archive-plan/application-part.js';
export { ArchivePlanError } from './archive-plan/archive-plan-error.js';
export { bornCleanTitle, titleFaults, type TitleFault } from './archive-plan/born-clean.js';
export { fileName, type ArchiveFileName } from './archive-plan/file-name.js';
export { birthDatesFor, withoutNationalNumbers } from './archive-plan/national-numbers.js';
export { planArchive } from './archive-plan/plan-archive.js';
export { planFaults, type PlanFault } from './archive-plan/plan-faults.js';
export { SporvalgError, type FailureKind } from './errors.js';
