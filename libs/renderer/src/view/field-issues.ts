import type { Evaluation, Issue, Language, NodeReader, PageState, Severity } from '@sporvalg/core';

import { issueMessage } from './issue-message.js';
import type { FieldIssue } from './node-view.js';
import { walk } from './walk.js';

/** Every issue with its words, in the order a citizen meets the fields. */
export function fieldIssues(evaluation: Evaluation, reader: NodeReader, language: Language): readonly FieldIssue[] {
  const issues = evaluation.issues.map((issue) => new WordedIssue(issue, reader, language));
  // All are in order already but that no track has been chosen, which stands first of all.
  return evaluation.decision.kind === 'tracks' ? issues : inReadingOrder(issues, evaluation.pages);
}

function inReadingOrder(issues: readonly FieldIssue[], pages: readonly PageState[]): readonly FieldIssue[] {
  const order = new Map<string, number>();
  for (const page of pages) if (!page.hidden) walk(page.nodes, ({ key }) => order.set(key, order.size));
  const place = (issue: FieldIssue) => order.get(issue.nodeKey) ?? Number.MAX_SAFE_INTEGER;
  return [...issues].sort((a, b) => place(a) - place(b));
}

/** Put into words when they are asked for: most issues are never shown, and their words cost more than all else about them. */
class WordedIssue implements FieldIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly pageId: string;
  readonly nodeKey: string;
  readonly path: string | undefined;
  readonly fileId: string | undefined;
  readonly #words: () => string;

  constructor(issue: Issue, reader: NodeReader, language: Language) {
    this.code = issue.code;
    this.severity = issue.severity;
    this.pageId = issue.pageId;
    this.nodeKey = issue.nodeKey;
    this.path = issue.path;
    this.fileId = issue.fileId;
    this.#words = () => issueMessage(issue, reader, language);
  }

  get message(): string {
    return this.#words();
  }
}
