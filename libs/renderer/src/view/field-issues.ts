import type { Evaluation, Language, NodeReader } from '@sporvalg/core';

import { issueMessage } from './issue-message.js';
import type { FieldIssue } from './node-view.js';
import { walk } from './walk.js';

/** Every issue with its words, in the order a citizen meets the fields. */
export function fieldIssues(evaluation: Evaluation, reader: NodeReader, language: Language): readonly FieldIssue[] {
  const order = new Map<string, number>();
  for (const page of evaluation.pages) if (!page.hidden) walk(page.nodes, ({ key }) => order.set(key, order.size));
  const place = (issue: FieldIssue) => order.get(issue.nodeKey) ?? Number.MAX_SAFE_INTEGER;
  return evaluation.issues
    .map((issue): FieldIssue => {
      const { code, severity, pageId, nodeKey, path, fileId } = issue;
      let words: string | undefined;
      // Most are never shown, and their words cost more than all else about them.
      return {
        code,
        severity,
        pageId,
        nodeKey,
        path,
        fileId,
        get message() {
          return (words ??= issueMessage(issue, reader, language));
        },
      };
    })
    .sort((a, b) => place(a) - place(b));
}
