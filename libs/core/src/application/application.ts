import type { PartyType } from '../definition/service.js';
import type { ComponentNode } from '../definition/component.js';
import type { Severity } from '../definition/rules.js';
import type { Language, TextRef } from '../definition/text.js';

/**
 * Answers in the shape of the service's data model. A question not reached is absent. Dates are ISO
 * days, times `HH:mm`, money whole kroner as the citizen writes it. Rows of repeating groups carry
 * `altinnRowId` (UUID). `spor` is written by the runtime: `{ "<track>": boolean }` for every track.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** A file the citizen has attached to a FileUpload component, or a promise to send it later. */
export interface AttachmentInfo {
  readonly id: string;
  /** Key of the FileUpload node, with row indices where it stands in a repeating group; in a draft its place, with the row's id (`attachmentPlace`). */
  readonly nodeKey: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** FileUploadWithTag: what kind of file it is, the value of one of the component's options; absent until it is chosen. */
  readonly tag?: string | undefined;
}

/** Who applies: the person who logged in, or an organisation that person may act for. */
export interface Applicant {
  readonly type: PartyType;
  readonly name: string;
}

/** Everything but the compiled form that decides what an application looks like and whether it may be sent. */
export interface ApplicationInput {
  readonly answers: Answers;
  /** The citizen's own choice of tracks, overruling the decision table; absent follows the table. */
  readonly chosenTracks?: readonly string[];
  readonly attachments: readonly AttachmentInfo[];
  /** FileUpload node keys the citizen has promised to send later. */
  readonly promisedLater: readonly string[];
  readonly applicant: Applicant;
  readonly language: Language;
  /** ISO day in Europe/Oslo. */
  readonly today: string;
}

/** What track selection says about the answers so far. */
export type TrackDecision =
  | {
      readonly kind: 'tracks';
      readonly tracks: readonly string[];
      /** Text id: why; `track.overruled` when the citizen chose otherwise than the table. */
      readonly reason: string;
      readonly overruled: boolean;
    }
  | { readonly kind: 'guidance'; readonly text: string }
  /** More must be answered first; `nextQuestion` is the node key of the first required question without an answer. */
  | { readonly kind: 'open'; readonly nextQuestion: string };

/** One component as it stands in this application: once, or once per row in a repeating group. */
export interface NodeState {
  /** Component id, with row indices appended as Altinn does: `navn`, `navn-0`, `navn-0-1`. */
  readonly key: string;
  readonly node: ComponentNode;
  readonly rowIndices: readonly number[];
  /** Binding slot → concrete path with indices: `{ "simpleBinding": "personer[0].navn" }`. */
  readonly bindings: Readonly<Record<string, string>>;
  readonly hidden: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Group: its children. */
  readonly children: readonly NodeState[];
  /** RepeatingGroup: its rows. */
  readonly rows: readonly RowState[];
}

export interface RowState {
  readonly index: number;
  readonly rowId: string;
  readonly hidden: boolean;
  /** Title of the row's own content («Kari Vakkerblomst, styrer»), if the definition gives one. */
  readonly title: string | undefined;
  readonly nodes: readonly NodeState[];
}

export interface PageState {
  readonly id: string;
  /** Hidden pages are listed too, so that steps can say why; their answers are never sent. */
  readonly hidden: boolean;
  readonly nodes: readonly NodeState[];
}

/** Something to tell the citizen about one place in the application. Errors stop sending. */
export interface Issue {
  /** Stable: `required`, `schema.<keyword>`, `expression`, `attachment.missing`, `attachment.too-many`, `track.open`, … */
  readonly code: string;
  readonly severity: Severity;
  readonly pageId: string;
  readonly nodeKey: string;
  readonly path: string | undefined;
  /** The file that is to be given a kind; absent for what is wrong with the component as a whole. */
  readonly fileId?: string;
  readonly text: TextRef;
}

/** The verdict on an application; the same in the browser and on the server. */
export interface Evaluation {
  /** What was judged. */
  readonly input: ApplicationInput;
  readonly decision: TrackDecision;
  /** Active tracks; empty until decided. */
  readonly tracks: readonly string[];
  readonly pages: readonly PageState[];
  readonly issues: readonly Issue[];
  /** The answers with calculations and `spor` written in; hidden answers kept, for the draft. */
  readonly answers: Answers;
  /** What would be sent: nothing from a track, page, group, row or field that is hidden. */
  readonly payload: Answers;
  /** Attachments that would be sent, their node keys with the row numbers of the payload. */
  readonly attachments: readonly AttachmentInfo[];
  /** FileUpload node keys promised for later that are visible and allow it, with the row numbers of the payload. */
  readonly promisedLater: readonly string[];
  /** Faults in the definition met on the way, for the log. They never stop the citizen. */
  readonly faults: readonly EvaluationFault[];
}

/**
 * A fault in the definition that showed at run time, such as an expression that could not be computed.
 * The property fell back to its safe default. Carries no answer values, so it may be logged.
 */
export interface EvaluationFault {
  /** `expression.*` as the engine names it, `schema.unmapped`, `track.no-outcome`, `calculation.type`. */
  readonly code: string;
  /** Where: `<pageId>/<nodeId>.<property>`, `calculation <path>`, `validation <path>`, `outcome <n>`. */
  readonly place: string;
}

/**
 * Judges single values against `model.schema.json`; made from ajv on both sides of the wire. The model says what a value may be,
 * never what must be there beside it, so that each value is judged by itself.
 */
export interface SchemaValidator {
  /**
   * @param path with or without row indices; a list of objects is judged by how many there are, its fields by their own paths
   * @returns faults in the value, none for a path that the model lacks
   */
  validate(path: string, value: unknown): readonly SchemaFault[];
}

/**
 * Judges how an answer is written where only the one who types it can mend it, as a text that is no date, time or number. What it says is
 * told (code `format`) in place of what the model says of the value.
 *
 * @param modelType JSON Schema type of the value: `string`, `integer`, `number`, …
 */
export type WritingJudge = (node: ComponentNode, value: unknown, modelType: string | undefined) => TextRef | undefined;

export interface SchemaFault {
  readonly keyword: string;
  /** Path with indices, as in bindings. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}
