import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { FieldIssue } from '../view/node-view.js';
import { ErrorSummary } from './error-summary.js';

const wrong: FieldIssue = { pageId: 'kontakt', nodeKey: 'epost', severity: 'error', message: 'Skriv e-postadressen' } as FieldIssue;

function summaryOf(attempt: number, issues: readonly FieldIssue[]) {
  return (
    <>
      <input aria-label="E-post" />
      <ErrorSummary issues={issues} language="nb" pageId="kontakt" attempt={attempt} />
    </>
  );
}

describe('ErrorSummary', () => {
  it('takes focus when «Neste» is pressed with something wrong, and again at the next press', () => {
    const { rerender } = render(summaryOf(0, [wrong]));
    expect(screen.queryByRole('link', { name: wrong.message })).toBeNull();
    for (const attempt of [1, 2]) {
      screen.getByLabelText('E-post').focus();
      rerender(summaryOf(attempt, [wrong]));
      expect(screen.getByRole('link', { name: wrong.message }).closest('ds-error-summary')).toHaveFocus();
    }
  });

  it('leaves those alone who have mended all and are writing again', () => {
    const { rerender } = render(summaryOf(1, [wrong]));
    rerender(summaryOf(1, []));
    const field = screen.getByLabelText('E-post');
    field.focus();
    rerender(summaryOf(1, [wrong]));
    expect(field).toHaveFocus();
    expect(screen.queryByRole('link', { name: wrong.message })).toBeNull();

    rerender(summaryOf(2, [wrong]));
    expect(screen.getByRole('link', { name: wrong.message })).toBeVisible();
  });
});
