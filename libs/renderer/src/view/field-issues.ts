import { isDay, type Evaluation, type Issue, type Language, type NodeReader, type NodeState } from '@sporvalg/core';

import { valueAt } from '../form/answer-values.js';
import { isTime } from '../form/times.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import type { UiTexts } from '../texts/ui-texts.js';
import { issueMessage } from './issue-message.js';
import type { FieldIssue } from './node-view.js';

/**
 * Every issue with its words, in page order. Where a citizen has typed something that is no date, time
 * or number, the words say how to write it, in place of what the schema has to say about the same value.
 */
export function fieldIssues(evaluation: Evaluation, reader: NodeReader, language: Language): readonly FieldIssue[] {
  const ui = uiTextsFor(language);
  const order = new Map<string, number>();
  const malformed: FieldIssue[] = [];
  for (const page of evaluation.pages) {
    if (page.hidden) continue;
    walk(page.nodes, (state) => {
      order.set(state.key, order.size);
      const message = formatFault(state, evaluation, reader, ui);
      const path = state.bindings['simpleBinding'];
      if (message !== undefined) malformed.push({ code: 'format', severity: 'error', pageId: page.id, nodeKey: state.key, path, message });
    });
  }
  const replaced = new Set(malformed.map((issue) => issue.path));
  const judged = evaluation.issues
    .filter((issue) => !(issue.code.startsWith('schema.') && replaced.has(issue.path)))
    .map((issue) => withMessage(issue, reader, language));
  const place = (issue: FieldIssue) => order.get(issue.nodeKey) ?? Number.MAX_SAFE_INTEGER;
  return [...judged, ...malformed].sort((a, b) => place(a) - place(b));
}

function withMessage(issue: Issue, reader: NodeReader, language: Language): FieldIssue {
  const { code, severity, pageId, nodeKey, path } = issue;
  return { code, severity, pageId, nodeKey, path, message: issueMessage(issue, reader, language) };
}

/** Visits visible nodes in reading order, rows included. */
export function walk(nodes: readonly NodeState[], visit: (state: NodeState) => void): void {
  for (const state of nodes) {
    if (state.hidden) continue;
    visit(state);
    walk(state.children, visit);
    for (const row of state.rows) if (!row.hidden) walk(row.nodes, visit);
  }
}

function formatFault(state: NodeState, evaluation: Evaluation, reader: NodeReader, ui: UiTexts): string | undefined {
  const path = state.bindings['simpleBinding'];
  const value = path === undefined ? undefined : valueAt(evaluation.answers, path);
  if (typeof value !== 'string' || value === '') return undefined;
  if (state.node.type === 'Datepicker') return isDay(value) ? undefined : ui.date.invalid;
  if (state.node.type === 'TimePicker') return isTime(value) ? undefined : ui.time.invalid;
  if (state.node.type !== 'Input') return undefined;
  const type = reader.modelType(state.key, 'simpleBinding');
  return type === 'number' || type === 'integer' ? ui.number.invalid : undefined;
}
