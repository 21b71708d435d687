import { Button, Heading } from '@digdir/designsystemet-react';
import { formatBytes } from '@sporvalg/core';
import type { CaseworkerSubmission } from '@sporvalg/contract';

import { client } from '../api/client.js';
import { t } from '../language/t.js';
import { CopyButton } from './copy-button.js';

type Attachment = CaseworkerSubmission['attachments'][number];

export interface DocumentsProps {
  readonly submissionId: string;
  readonly attachments: readonly Attachment[];
}

/** The application as a document, and the files that came with it. */
export function Documents({ submissionId, attachments }: DocumentsProps) {
  return (
    <section aria-labelledby="dokumenter" className="section documents">
      <Heading level={2} data-size="xs" id="dokumenter">
        {t('documents.title')}
      </Heading>
      <div>
        <Button asChild variant="secondary">
          <a href={client.applicationPdfUrl(submissionId)} download>
            {t('documents.pdf')}
          </a>
        </Button>
      </div>
      <Heading level={3} data-size="2xs">
        {t('documents.attachments')}
      </Heading>
      {attachments.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      <ul className="files">
        {attachments.map((attachment) => (
          <File key={attachment.id} attachment={attachment} href={client.attachmentUrl(submissionId, attachment.id)} />
        ))}
      </ul>
    </section>
  );
}

function File({ attachment: { title, fileName, sizeBytes, sha256 }, href }: { readonly attachment: Attachment; readonly href: string }) {
  return (
    <li>
      <a href={href} download={fileName} className="ds-link" aria-label={t('documents.download', { title, fileName })}>
        {title}
      </a>
      <p className="file-about">
        <span className="file-name">{fileName}</span>
        <span>{formatBytes(sizeBytes, 'nb')}</span>
      </p>
      <details className="file-checksum">
        <summary aria-label={t('documents.checksum.of', { fileName })}>{t('documents.checksum')}</summary>
        <p>
          <span className="quiet">{t('documents.checksum.label')}</span> <code>{sha256}</code>
        </p>
        <CopyButton
          what={t('documents.checksum').toLocaleLowerCase('nb')}
          value={sha256}
          label={t('documents.checksum.of', { fileName })}
        />
      </details>
    </li>
  );
}
