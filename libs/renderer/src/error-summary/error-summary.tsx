import { ErrorSummary as DsErrorSummary } from '@digdir/designsystemet-react';
import type { Language } from '@sporvalg/core';
import { useEffect, useRef, useState, type ComponentRef } from 'react';

import { fieldId } from '../field/field-ids.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import type { FieldIssue } from '../view/node-view.js';
import { focusField } from './focus-field.js';
import './error-summary.css';

export interface ErrorSummaryProps {
  /** In page order, as `ApplicationForm.issues` has them; warnings are left out. */
  readonly issues: readonly FieldIssue[];
  readonly language: Language;
  /** Only this page's; absent means all. */
  readonly pageId?: string;
  /** How many times «Neste» was pressed; each press that leaves errors puts focus on the summary. */
  readonly attempt: number;
  /** Opens the page an error lies on, for a summary over several pages. Left out, the field is on this page. */
  readonly onOpen?: (issue: FieldIssue) => void;
}

/**
 * What must be mended, with a link to each field and the same words as beside it. Takes focus when it appears, so it
 * comes only when «Neste» has been pressed: not while somebody who has mended all is typing in a field again.
 */
export function ErrorSummary({ issues, language, pageId, attempt, onOpen }: ErrorSummaryProps) {
  const errors = errorsOn(issues, pageId);
  const [mended, setMended] = useState(0);
  if (errors.length === 0 && mended !== attempt) setMended(attempt);
  const summary = useRef<ComponentRef<typeof DsErrorSummary>>(null);
  useEffect(() => {
    // The element takes focus itself when it is new, but not when the same errors stand after another press.
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (attempt === mended || errors.length === 0) return null;
  return (
    <DsErrorSummary ref={summary} tabIndex={-1}>
      <DsErrorSummary.Heading>{uiTextsFor(language).errorSummaryTitle}</DsErrorSummary.Heading>
      <DsErrorSummary.List>
        {errors.map((issue) => (
          <DsErrorSummary.Item key={`${issue.nodeKey} ${issue.fileId} ${issue.message}`}>
            <DsErrorSummary.Link
              href={`#${fieldId(issue.nodeKey, issue.fileId)}`}
              onClick={(event) => {
                event.preventDefault();
                if (onOpen) onOpen(issue);
                else focusField(issue.nodeKey, issue.fileId);
              }}
            >
              {issue.message}
            </DsErrorSummary.Link>
          </DsErrorSummary.Item>
        ))}
      </DsErrorSummary.List>
    </DsErrorSummary>
  );
}

/** The errors of a page, each said once. */
export function errorsOn(issues: readonly FieldIssue[], pageId?: string): readonly FieldIssue[] {
  const errors = issues.filter((issue) => issue.severity === 'error' && (pageId === undefined || issue.pageId === pageId));
  return errors.filter((issue, index) => errors.findIndex((other) => isSame(other, issue)) === index);
}

function isSame(a: FieldIssue, b: FieldIssue): boolean {
  return a.nodeKey === b.nodeKey && a.fileId === b.fileId && a.message === b.message;
}
