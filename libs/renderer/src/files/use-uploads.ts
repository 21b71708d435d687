import { useCallback, useState } from 'react';

import type { RenderEnvironment } from '../components/component.js';

/** A file on its way, or one that did not make it. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  /** From 0 to 1. */
  readonly progress: number;
  readonly state: 'sending' | 'failed' | 'refused' | 'stored';
  /** Set once stored; the file then comes back in the list of the draft's files. */
  readonly attachmentId?: string;
  /** Why it was refused: the server's code. */
  readonly code?: string;
}

/** How it went. */
export type UploadOutcome = Pick<Upload, 'state' | 'code'>;

export interface Uploads {
  readonly list: readonly Upload[];
  send(file: File): Promise<UploadOutcome>;
  retry(upload: Upload): Promise<UploadOutcome>;
  dismiss(id: string): void;
}

/** Files being sent for one component. */
export function useUploads(nodeKey: string, services: RenderEnvironment['services']): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const change = useCallback(
    (id: string, part: Partial<Upload>) => setList((known) => known.map((upload) => (upload.id === id ? { ...upload, ...part } : upload))),
    [],
  );

  const transfer = useCallback(
    async (id: string, file: File): Promise<UploadOutcome> => {
      try {
        const result = await services.attachments.upload(nodeKey, file, (progress) => change(id, { progress }));
        if (result.status === 'stored') {
          change(id, { state: 'stored', progress: 1, attachmentId: result.attachment.id });
          return { state: 'stored' };
        }
        change(id, { state: 'refused', code: result.code });
        return { state: 'refused', code: result.code };
      } catch {
        // Whatever went wrong, the citizen is told and the file is kept for another try.
        change(id, { state: 'failed' });
        return { state: 'failed' };
      }
    },
    [change, nodeKey, services],
  );

  const send = useCallback(
    (file: File) => {
      const id = crypto.randomUUID();
      setList((known) => [...known, { id, file, progress: 0, state: 'sending' }]);
      return transfer(id, file);
    },
    [transfer],
  );
  const retry = useCallback(
    (upload: Upload) => {
      change(upload.id, { state: 'sending', progress: 0 });
      return transfer(upload.id, upload.file);
    },
    [change, transfer],
  );
  const dismiss = useCallback((id: string) => setList((known) => known.filter((upload) => upload.id !== id)), []);
  return { list, send, retry, dismiss };
}
