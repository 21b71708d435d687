import { takesFiles, type Evaluation, type NodeState } from '@sporvalg/core';
import { AttachmentExistsError, AttachmentTooLargeError, type AttachmentStore, type StoredAttachment } from '@sporvalg/ports';

import { AttachmentPlaceError, AttachmentTypeError, TooManyAttachmentsError } from './errors.js';
import { findVisibleNode } from './find-node.js';

/** Formats accepted where a definition names none (`vedlegg` of the shared parts). */
const DEFAULT_ENDINGS = ['pdf', 'png', 'jpg', 'jpeg', 'tiff', 'docx', 'odt'];
const DEFAULT_MAX_MB = 10;
/** What a place takes is for the definition to say; this keeps one application from filling the database. */
const MOST_FILES = 100;

export interface IncomingFile {
  readonly id: string;
  readonly draftId: string;
  readonly nodeKey: string;
  readonly fileName: string;
  /** Type found in the first bytes, or undefined when they say nothing. */
  readonly detected: { readonly ending: string; readonly mimeType: string } | undefined;
  /** Size the sender says it has; undefined when it does not say. */
  readonly announcedBytes: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Stores a file for a visible component that takes files. The content decides what the file is; a name that
 * says otherwise is refused, so that an executable called `.pdf` never reaches the caseworker. The same file under
 * the same id again gives what was stored the first time.
 *
 * @throws AttachmentPlaceError, AttachmentTypeError, AttachmentTooLargeError, TooManyAttachmentsError, AttachmentExistsError
 */
export async function attach(attachments: AttachmentStore, evaluation: Evaluation, file: IncomingFile): Promise<StoredAttachment> {
  const place = findVisibleNode(evaluation.pages, file.nodeKey);
  if (!place || !takesFiles(place.node.type)) throw new AttachmentPlaceError();
  const earlier = await attachments.find(file.id);
  if (earlier) return sameFile(earlier, file);
  if (evaluation.input.attachments.length >= MOST_FILES) throw new TooManyAttachmentsError();
  const maxBytes = (place.node.maxFileSizeInMB ?? DEFAULT_MAX_MB) * 1024 * 1024;
  if ((file.announcedBytes ?? 0) > maxBytes) throw new AttachmentTooLargeError(maxBytes);
  const { id, draftId, nodeKey, fileName, bytes } = file;
  const accepted = acceptedEndings(place);
  const named = canonical(file.fileName.split('.').at(-1) ?? '');
  const detected = file.detected && canonical(file.detected.ending);
  if (!file.detected || !detected || !accepted.includes(detected) || named !== detected) throw new AttachmentTypeError(accepted);
  return attachments.add({ id, draftId, nodeKey, fileName, mimeType: file.detected.mimeType }, bytes, maxBytes);
}

/** An upload sent again because its answer was lost on the way. */
function sameFile(earlier: StoredAttachment, { draftId, nodeKey, fileName }: IncomingFile): StoredAttachment {
  if (earlier.draftId !== draftId || earlier.nodeKey !== nodeKey || earlier.fileName !== fileName) throw new AttachmentExistsError();
  return earlier;
}

/** Endings a place takes, lower case without dot. */
function acceptedEndings({ node }: NodeState): string[] {
  const named = node.validFileEndings?.split(',').map((ending) => canonical(ending.trim().replace(/^\./, '')));
  return [...new Set((named && named.length > 0 ? named : DEFAULT_ENDINGS).map(canonical))];
}

function canonical(ending: string): string {
  const lower = ending.toLowerCase();
  return lower === 'jpeg' ? 'jpg' : lower === 'tiff' ? 'tif' : lower;
}
