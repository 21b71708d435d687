import type { AttachmentInfo } from '@sporvalg/core';
import { useState } from 'react';

import type { NodeProps } from '../components/component.js';
import { fileRules, refusal, type FileRules } from './file-rules.js';
import { refusedText } from './refused-text.js';
import { useUploads, type Upload, type Uploads } from './use-uploads.js';

export interface Files {
  readonly rules: FileRules;
  /** Those the draft has. */
  readonly stored: readonly AttachmentInfo[];
  /** On their way, or not arrived. */
  readonly waiting: readonly Upload[];
  readonly count: number;
  readonly isFull: boolean;
  /** Whether more than one may be chosen at once. */
  readonly isMultiple: boolean;
  /** Why files were not taken, in the citizen's words. */
  readonly refused: readonly string[];
  /** Said to those who hear the page. */
  readonly message: string;
  readonly uploads: Uploads;
  /** Sends what can be used, and says why the rest cannot. */
  take(chosen: readonly File[]): void;
  remove(file: AttachmentInfo): void;
  refuse(words: string): void;
}

/** The files of one component: judged before they are sent, sent, and taken away. */
export function useFiles({ view, environment }: NodeProps): Files {
  const { ui, services, touch, language } = environment;
  const rules = fileRules(view.node);
  const uploads = useUploads(view.place, services);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [message, setMessage] = useState('');
  const [removing, setRemoving] = useState<ReadonlySet<string>>(new Set());

  const stored = view.files.filter((file) => !removing.has(file.id));
  const waiting = uploads.list.filter(
    (upload) => !(upload.attachmentId !== undefined && view.files.some((file) => file.id === upload.attachmentId)),
  );
  const limit = view.limits.maxFiles;
  const count = stored.length + waiting.filter((upload) => upload.state === 'sending' || upload.state === 'stored').length;

  const take = (chosen: readonly File[]) => {
    const room = limit === undefined ? chosen.length : Math.max(0, limit - count);
    const judged = chosen.map((file) => ({ file, fault: refusal(file, rules, ui, language) }));
    const good = judged.filter(({ fault }) => fault === undefined).map(({ file }) => file);
    const faults = judged.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
    setRefused(good.length > room && limit !== undefined ? [...faults, ui.files.tooMany(limit)] : faults);
    for (const file of good.slice(0, room)) {
      void uploads.send(file).then(({ state, code }) => {
        if (state === 'stored') setMessage(ui.files.uploaded(file.name));
        if (state === 'failed') setMessage(ui.files.failed(file.name));
        if (state === 'refused') setMessage(refusedText(ui, file.name, code));
      });
    }
    touch(view.key);
  };
  const remove = (file: AttachmentInfo) => {
    setRemoving((known) => new Set([...known, file.id]));
    services.attachments.remove(file.id).then(
      () => setMessage(ui.files.removed(file.fileName)),
      () => {
        setRemoving((known) => new Set([...known].filter((id) => id !== file.id)));
        setMessage(ui.files.failed(file.fileName));
      },
    );
  };
  return {
    rules,
    stored,
    waiting,
    count,
    isFull: limit !== undefined && count >= limit,
    isMultiple: limit === undefined || limit - count > 1,
    refused,
    message,
    uploads,
    take,
    remove,
    refuse: (words) => setRefused([words]),
  };
}
