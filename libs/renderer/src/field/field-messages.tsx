import { Alert, ValidationMessage } from '@digdir/designsystemet-react';

import type { FieldIssue } from '../view/node-view.js';

/** Errors of a field, tied to its input by the field they stand in. */
export function FieldErrors({ issues }: { readonly issues: readonly FieldIssue[] }) {
  return issues
    .filter((issue) => issue.severity === 'error')
    .map((issue, index) => <ValidationMessage key={`${issue.code}-${index}`}>{issue.message}</ValidationMessage>);
}

/** Everything else there is to say about an answer. Does not stop the citizen, so it stands after the field. */
export function FieldNotices({ issues }: { readonly issues: readonly FieldIssue[] }) {
  const notices = issues.filter((issue) => issue.severity !== 'error');
  if (notices.length === 0) return null;
  return (
    <div className="sv-notices" role="status">
      {notices.map((issue, index) => (
        <Alert key={`${issue.code}-${index}`} data-color={COLOUR[issue.severity]} data-size="sm">
          {issue.message}
        </Alert>
      ))}
    </div>
  );
}

const COLOUR = { error: 'danger', warning: 'warning', info: 'info', success: 'success' } as const;

/** Whether something is wrong with the answer as far as the citizen has been told. */
export function hasError(issues: readonly FieldIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
