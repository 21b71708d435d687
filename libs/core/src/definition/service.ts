import type { Expression } from './expression-json.js';

/** `service.json`: what the service is, who may use it, its tracks and how they are selected. */
export interface ServiceManifest {
  readonly id: string;
  /** Semantic version of the definition; a published version is immutable. */
  readonly version: string;
  /** Text resource id. */
  readonly title: string;
  readonly description?: string;
  /** Text resource ids of the start page, in the order shown. */
  readonly startPage: readonly StartPageSection[];
  readonly words?: ServiceWords;
  readonly applicants: readonly PartyType[];
  readonly trackSelection: TrackSelection;
  readonly tracks: readonly Track[];
  /** Every page in the order a citizen meets it; an application shows those its tracks name. */
  readonly pageOrder: readonly string[];
  /** Headings over the steps of a long application. */
  readonly pageGroups?: readonly PageGroup[];
  /** Ids into `shared/legal-bases.json`. */
  readonly legalBases: readonly string[];
  readonly retention: Retention;
}

export interface StartPageSection {
  readonly heading: string;
  readonly body: string;
}

/** The product's phrases about an application in words of the service's own, for what is not applied for. Text resource ids. */
export interface ServiceWords {
  /** Before the titles of the tracks: «Du skal sende inn». */
  readonly appliesTo?: string;
  /** On the button that sends. */
  readonly send?: string;
  /** Heading of the receipt. */
  readonly received?: string;
  /** What happens when it has been sent. */
  readonly next?: string;
}

/** Pages that follow each other and have a heading together where the steps are listed; the selection page stands outside. */
export interface PageGroup {
  /** Text resource id. */
  readonly title: string;
  readonly pages: readonly string[];
}

export type PartyType = 'person' | 'organisation';

export interface Track {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly applicants: readonly PartyType[];
  /** The old forms this track replaces. */
  readonly replaces?: readonly string[];
  readonly pages: readonly string[];
  /** Ids of FileUpload components that belong to the track. */
  readonly attachments: readonly string[];
  /** Other tracks this one may be sent together with. */
  readonly combinableWith?: readonly string[];
}

/**
 * The decision table. `page` holds the questions as ordinary components; outcomes are tried in
 * order and the first whose `when` is true decides.
 */
export interface TrackSelection {
  readonly page: string;
  readonly outcomes: readonly Outcome[];
}

export type Outcome = TrackOutcome | GuidanceOutcome;

export interface TrackOutcome {
  readonly when: Expression | true;
  readonly tracks: readonly string[];
  /** Text resource id: why this is the right track, in a plain sentence. */
  readonly reason: string;
}

export interface GuidanceOutcome {
  readonly when: Expression | true;
  /** Text resource id of an end page («Du trenger ikke bevilling»). */
  readonly guidance: string;
}

export interface Retention {
  /** Days an untouched draft is kept. */
  readonly draftDays: number;
  /** Days answers are kept after the archive's receipt. What is not delivered is never removed. */
  readonly deliveredDays: number;
}
