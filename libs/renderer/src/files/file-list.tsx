import { Button, Link, ValidationMessage } from '@digdir/designsystemet-react';
import { formatBytes, type AttachmentInfo } from '@sporvalg/core';
import type { ReactNode } from 'react';

import { FileIcon, TrashIcon } from '../field/icons.js';
import type { RenderEnvironment } from '../components/component.js';
import { refusedText } from './refused-text.js';
import type { Upload } from './use-uploads.js';

export interface FileListProps {
  readonly files: readonly AttachmentInfo[];
  readonly uploads: readonly Upload[];
  readonly environment: RenderEnvironment;
  /** What stands beside a file that is in. */
  readonly beside?: ((file: AttachmentInfo) => ReactNode) | undefined;
  onRemove(file: AttachmentInfo): void;
  onRetry(upload: Upload): void;
  onDismiss(id: string): void;
}

/** The files that are in, then those on their way. */
export function FileList({ files, uploads, environment, beside, onRemove, onRetry, onDismiss }: FileListProps) {
  const { ui, language, services } = environment;
  if (files.length + uploads.length === 0) return null;
  return (
    <ul className="sv-files">
      {files.map((file) => (
        <li key={file.id}>
          <FileIcon />
          <span className="sv-files__name">
            <Link href={services.attachments.url(file.id)} target="_blank" rel="noopener">
              {file.fileName}
            </Link>
            <span className="sv-quiet"> {formatBytes(file.sizeBytes, language)}</span>
          </span>
          <Button
            variant="tertiary"
            data-size="sm"
            data-color="danger"
            aria-label={ui.files.remove(file.fileName)}
            onClick={() => onRemove(file)}
          >
            <TrashIcon />
            {ui.files.removeShort}
          </Button>
          {beside?.(file)}
        </li>
      ))}
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} environment={environment} onRetry={onRetry} onDismiss={onDismiss} />
      ))}
    </ul>
  );
}

type UploadLineProps = Pick<FileListProps, 'environment' | 'onRetry' | 'onDismiss'> & { readonly upload: Upload };

function UploadLine({ upload, environment: { ui, language }, onRetry, onDismiss }: UploadLineProps) {
  const { name, size } = upload.file;
  const percent = Math.round(upload.progress * 100);
  const isOnItsWay = upload.state === 'sending' || upload.state === 'stored';
  return (
    <li>
      <FileIcon />
      <span className="sv-files__name">
        {name} <span className="sv-quiet">{formatBytes(size, language)}</span>
        {isOnItsWay && <progress max={100} value={percent} aria-label={ui.files.uploading(name, percent)} />}
        {upload.state === 'failed' && <ValidationMessage data-size="sm">{ui.files.failed(name)}</ValidationMessage>}
        {upload.state === 'refused' && <ValidationMessage data-size="sm">{refusedText(ui, name, upload.code)}</ValidationMessage>}
      </span>
      {upload.state === 'failed' && (
        <Button variant="secondary" data-size="sm" onClick={() => onRetry(upload)}>
          {ui.files.retry}
        </Button>
      )}
      {!isOnItsWay && (
        <Button variant="tertiary" data-size="sm" aria-label={ui.files.remove(name)} onClick={() => onDismiss(upload.id)}>
          <TrashIcon />
          {ui.files.removeShort}
        </Button>
      )}
    </li>
  );
}
