import type { Attachment } from '@sporvalg/contract';
import type { StoredAttachment } from '@sporvalg/ports';

/** A file as the citizen's browser knows it. */
export function attachmentView({ id, nodeKey, fileName, mimeType, sizeBytes, tag }: StoredAttachment): Attachment {
  return { id, nodeKey, fileName, mimeType, sizeBytes, ...(tag !== undefined && { tag }) };
}
