import type { AttachmentInfo } from '@sporvalg/core';
import { useMemo, useState } from 'react';

import type { AttachmentServices } from '../services.js';

export interface FilesInMemory {
  readonly files: readonly AttachmentInfo[];
  /** Places whose files are promised for later. */
  readonly promisedLater: readonly string[];
  readonly services: AttachmentServices;
}

/** Files of an application that is never sent, for previews and examples: only what a file is called and how large it is is kept. */
export function useFilesInMemory(initial: Pick<FilesInMemory, 'files' | 'promisedLater'>): FilesInMemory {
  const [files, setFiles] = useState(initial.files);
  const [promisedLater, setPromisedLater] = useState(initial.promisedLater);
  const services = useMemo<AttachmentServices>(
    () => ({
      url: (id) => `#${id}`,
      async upload(nodeKey, file, onProgress) {
        onProgress(1);
        const attachment = { id: crypto.randomUUID(), nodeKey, fileName: file.name, mimeType: file.type, sizeBytes: file.size };
        setFiles((known) => [...known, attachment]);
        return { status: 'stored', attachment };
      },
      tag: async (id, tag) => setFiles((known) => known.map((file) => (file.id === id ? { ...file, tag } : file))),
      remove: async (id) => setFiles((known) => known.filter((file) => file.id !== id)),
      promise: (nodeKey, promised) =>
        setPromisedLater((known) => (promised ? [...new Set([...known, nodeKey])] : known.filter((key) => key !== nodeKey))),
    }),
    [],
  );
  return { files, promisedLater, services };
}
