import type { AttachmentInfo } from '@sporvalg/core';
import { ProblemError } from '@sporvalg/contract/client';
import type { AttachmentServices } from '@sporvalg/renderer';
import { useMemo, useState } from 'react';

import { client, currentCsrfToken } from '../api/client.js';
import { uploadFile } from './upload.js';

export interface Attachments {
  readonly files: readonly AttachmentInfo[];
  readonly promisedLater: readonly string[];
  /** Replaces all promises, as after another tab's change has been fetched. */
  setPromisedLater(promisedLater: readonly string[]): void;
  readonly services: AttachmentServices;
}

/** The files of one draft, as the server has them, and the promises to send more. */
export function useAttachments(
  draftId: string,
  initial: { readonly files: readonly AttachmentInfo[]; readonly promisedLater: readonly string[] },
): Attachments {
  const [files, setFiles] = useState(initial.files);
  const [promisedLater, setPromisedLater] = useState(initial.promisedLater);

  const services = useMemo<AttachmentServices>(
    () => ({
      url: (id) => client.attachmentUrl(draftId, id),
      async upload(nodeKey, file, onProgress) {
        try {
          const headers = {
            'Content-Type': 'application/octet-stream',
            'X-Node-Key': encodeURIComponent(nodeKey),
            'X-File-Name': encodeURIComponent(file.name),
            'X-CSRF-Token': currentCsrfToken() ?? '',
          };
          const attachment = await uploadFile(client.attachmentUrl(draftId, crypto.randomUUID()), file, headers, onProgress);
          setFiles((known) => [...known, attachment]);
          return { status: 'stored', attachment };
        } catch (error) {
          if (error instanceof ProblemError && error.code.startsWith('attachment.')) return { status: 'refused', code: error.code };
          throw error;
        }
      },
      async tag(id, tag) {
        const tagged = await client.tagAttachment(draftId, id, { tag });
        setFiles((known) => known.map((file) => (file.id === id ? tagged : file)));
      },
      async remove(id) {
        await client.removeAttachment(draftId, id);
        setFiles((known) => known.filter((file) => file.id !== id));
      },
      promise: (nodeKey, promised) =>
        setPromisedLater((known) => (promised ? [...new Set([...known, nodeKey])] : known.filter((key) => key !== nodeKey))),
    }),
    [draftId],
  );
  return { files, promisedLater, setPromisedLater, services };
}
