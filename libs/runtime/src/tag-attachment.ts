import { createNodeReader, tagsFiles } from '@sporvalg/core';
import type { AttachmentStore, StoredAttachment } from '@sporvalg/ports';

import { AttachmentPlaceError, AttachmentTagError } from './errors.js';
import { findVisibleNode } from './find-node.js';
import type { JudgedDraft } from './judge-draft.js';

/**
 * Says what kind of file an attachment is: one of the choices its place offers now.
 *
 * @returns `undefined` when the file is gone meanwhile
 * @throws AttachmentPlaceError, AttachmentTagError
 */
export async function tagAttachment(
  attachments: AttachmentStore,
  { version, evaluation }: Pick<JudgedDraft, 'version' | 'evaluation'>,
  { id, nodeKey }: Pick<StoredAttachment, 'id' | 'nodeKey'>,
  tag: string,
): Promise<StoredAttachment | undefined> {
  const place = findVisibleNode(evaluation.pages, nodeKey);
  if (!place) throw new AttachmentPlaceError();
  const offered = tagsFiles(place.node.type) ? createNodeReader(version.form, evaluation.input, evaluation).options(place.key) : [];
  if (!offered.some(({ value }) => String(value) === tag)) throw new AttachmentTagError();
  return attachments.tag(id, tag);
}
