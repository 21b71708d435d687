import type {
  Answers,
  Applicant,
  AttachmentInfo,
  FormDefinition,
  Language,
  RegisterFact,
  TrackDecision,
  UnconfirmedValue,
} from '@sporvalg/core';
import type { FieldIssue } from '@sporvalg/renderer';

/** Where the form that stands in the preview's frame lies. */
export const FORM_ADDRESS = '/skjema';

/** What an application begins with. */
export interface Start {
  /** A new one begins the form anew; the same one keeps what has been typed. */
  readonly id: number;
  readonly answers: Answers;
  readonly files: readonly AttachmentInfo[];
  readonly promisedLater: readonly string[];
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
}

/** The form to show, whole: a definition, and everything a designer can choose about it. */
export interface ShownForm {
  readonly definition: FormDefinition;
  readonly validatorUrl: string | undefined;
  readonly start: Start;
  readonly language: Language;
  readonly applicant: Applicant;
  /** ISO day. */
  readonly today: string;
  readonly chosenTracks: readonly string[] | undefined;
  readonly scheme: 'light' | 'dark';
}

/** A place in the form: a page, or the first visible instance of a component. */
export interface FormPlace {
  readonly page?: string | undefined;
  readonly component?: string | undefined;
  /** Key of one instance, where it is known. */
  readonly nodeKey?: string | undefined;
}

export type MessageToForm = { readonly kind: 'show'; readonly form: ShownForm } | { readonly kind: 'open'; readonly place: FormPlace };

/** What the form makes of the answers, for the tool to show. */
export interface Verdict {
  readonly decision: TrackDecision;
  readonly overruled: boolean;
  readonly tracks: readonly string[];
  /** Why these tracks, or the text of the guidance; markdown. */
  readonly reason: string;
  readonly pages: readonly VerdictPage[];
  readonly issues: readonly FieldIssue[];
  readonly faults: readonly { readonly code: string; readonly place: string }[];
  readonly payload: Answers;
}

export interface VerdictPage {
  readonly id: string;
  readonly title: string;
  /** `hidden` by its track or its own condition. */
  readonly state: 'current' | 'shown' | 'hidden';
}

/** Something the designer is told in the tool, since the form itself is as a citizen sees it. */
export type FormNotice = 'place-hidden' | 'look-up-recorded' | 'look-up-unavailable' | 'would-be-sent' | 'no-validator';

export type MessageFromForm =
  | { readonly kind: 'ready' }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'tracks-chosen'; readonly tracks: readonly string[] | undefined }
  | { readonly kind: 'notice'; readonly notice: FormNotice };

/** Sends to the other side of the frame. Both lie on this origin; nobody else is spoken to. */
export function send(target: Window, message: MessageToForm | MessageFromForm): void {
  target.postMessage(message, location.origin);
}

/**
 * Hears what one window says. Extensions and accessibility tools send messages of their own between frames; those are
 * passed over.
 *
 * @returns stops listening
 */
export function hear<Message extends MessageToForm | MessageFromForm>(
  from: () => Window | null | undefined,
  take: (message: Message) => void,
): () => void {
  const listener = (event: MessageEvent) => {
    if (event.origin === location.origin && event.source === from() && isMessage(event.data)) take(event.data as Message);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}

const KINDS: ReadonlySet<unknown> = new Set<(MessageToForm | MessageFromForm)['kind']>([
  'show',
  'open',
  'ready',
  'verdict',
  'tracks-chosen',
  'notice',
]);

function isMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && KINDS.has(data.kind);
}
