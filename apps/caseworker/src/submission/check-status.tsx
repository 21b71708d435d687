import type { CheckView } from '@sporvalg/contract';
import type { ReactNode } from 'react';

export type CheckStatus = CheckView['status'];

/** The gravest first. */
export const STATUSES: readonly CheckStatus[] = ['feil', 'advarsel', 'ikke_kjort', 'ok'];

const SHAPES: Readonly<Record<CheckStatus, ReactNode>> = {
  feil: (
    <>
      <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />
      <path d="M7 7l6 6M13 7l-6 6" className="status-cut" />
    </>
  ),
  advarsel: (
    <>
      <path d="M10 1.5L19.5 18.5H.5z" fill="currentColor" />
      <path d="M10 7.5v5M10 15v1.2" className="status-cut" />
    </>
  ),
  ikke_kjort: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.6 2.7" />
      <path d="M6.5 10h7" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  ok: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M6 10.3l2.8 2.8L14.2 7.5" className="status-cut" />
    </>
  ),
};

/** A shape of its own for each status; the word always stands beside it. */
export function StatusIcon({ status }: { readonly status: CheckStatus }) {
  return (
    <svg className={`status-icon status-${status}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  );
}
