import { Heading, Link } from '@digdir/designsystemet-react';
import { formatBytes, type AttachmentInfo } from '@sporvalg/core';

import { FileIcon } from '../../field/icons.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './attachment-list.css';

/** The files of the application, in the order they were asked for. */
export function AttachmentList({ view, environment }: NodeProps) {
  const { ui } = environment;
  const { groupByDataTypeGrouping = false, showDataTypeDescriptions = false } = view.node;
  const { attachments } = view.content;
  const title = view.texts['title'];
  const isGrouped = groupByDataTypeGrouping || showDataTypeDescriptions;
  return (
    <div className="sv-attachments">
      {title !== undefined && (
        <Heading level={3} data-size="2xs">
          <RichText text={title} ui={ui} inline />
        </Heading>
      )}
      {attachments.length === 0 && <p className="sv-quiet">{ui.shown.noAttachments}</p>}
      {isGrouped
        ? attachments.map((group, index) => (
            <div key={index}>
              {group.title !== undefined && (
                <p className="sv-attachments__asked">
                  <RichText text={group.title} ui={ui} inline />
                </p>
              )}
              {showDataTypeDescriptions && group.description !== undefined && <RichText text={group.description} ui={ui} />}
              <Files files={group.files} view={view} environment={environment} />
            </div>
          ))
        : attachments.length > 0 && <Files files={attachments.flatMap(({ files }) => files)} view={view} environment={environment} />}
    </div>
  );
}

function Files({ files, view, environment }: NodeProps & { readonly files: readonly AttachmentInfo[] }) {
  const { language, services } = environment;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <FileIcon />
          <span>
            {view.node.links === false ? (
              file.fileName
            ) : (
              <Link href={services.attachments.url(file.id)} target="_blank" rel="noopener">
                {file.fileName}
              </Link>
            )}
            <span className="sv-quiet"> {formatBytes(file.sizeBytes, language)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
