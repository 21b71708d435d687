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
  readonly attachments: readonly (Pick<SubmittedAttachment, 'fileName' | 'sizeBytes' | 'sha256'> & { readonly title: string })[];
  readonly promisedLater: readonly string[];
}

/** Makes PDF/A-2a, tagged and deterministic: the same document gives the same bytes. */
export interface DocumentRenderer {
  application(document: ApplicationDocument): Promise<Uint8Array>;
}
