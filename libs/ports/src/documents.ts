import type { Language, ReadableApplication, SubmittedAttachment } from '@sporvalg/core';

/** Everything the application document shows; all texts already resolved. */
export interface ApplicationDocument {
  readonly application: ReadableApplication;
  readonly reference: string;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly applicantName: string;
  /** Set when a person acted for an organisation. */
  readonly submittedBy?: string;
  readonly language: Language;
  /** ISO instant, UTC; also the document's fixed creation time. */
  readonly submittedAt: string;
  readonly attachments: readonly DocumentedAttachment[];
  readonly promisedLater: readonly string[];
  /** Set when `application` is not the whole of it. */
  readonly part?: DocumentPart;
}

/** An attachment as the document lists it; without a file name where that is exempt from public access. */
export type DocumentedAttachment = Pick<SubmittedAttachment, 'sizeBytes' | 'sha256'> & {
  readonly title: string;
  readonly fileName?: string;
};

export type DocumentPart =
  /** What the public may read. `elsewhere`: titles of the pages that stand in a shielded document. */
  | { readonly kind: 'open'; readonly elsewhere: readonly string[] }
  /** What it may not, under a title of its own. `hjemmel`: the legal text. */
  | { readonly kind: 'shielded'; readonly title: string; readonly hjemmel: string };

/** Makes PDF/A-2a, tagged and deterministic: the same document gives the same bytes. */
export interface DocumentRenderer {
  application(document: ApplicationDocument): Promise<Uint8Array>;
}
