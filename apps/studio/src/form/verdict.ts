import type { ApplicationForm } from '@sporvalg/renderer';

import type { Verdict } from '../messages.js';

/** The form's verdict on the answers as plain data, with the words a designer needs to read it. */
export function verdictOf({ evaluation, reader, issues }: ApplicationForm, current: string): Verdict {
  const { decision, tracks, payload, pages, faults } = evaluation;
  return {
    decision,
    overruled: decision.kind === 'tracks' && decision.overruled,
    tracks,
    reason: reasonOf(decision, (id) => reader.text(id)),
    pages: pages.map(({ id, hidden }) => ({
      id,
      title: reader.text(`page.${id}`) ?? id,
      state: id === current ? 'current' : hidden ? 'hidden' : 'shown',
    })),
    issues: issues.map(({ code, severity, pageId, nodeKey, path, message }) => ({ code, severity, pageId, nodeKey, path, message })),
    faults,
    payload,
  };
}

function reasonOf(decision: Verdict['decision'], text: (id: string) => string | undefined): string {
  if (decision.kind === 'open') return '';
  const id = decision.kind === 'tracks' ? decision.reason : decision.text;
  return text(id) ?? id;
}
