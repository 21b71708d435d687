import { resolveText, type Issue, type Language, type NodeReader } from '@sporvalg/core';

/** An issue's words: the definition's own with the variables of its row, else the product's. */
export function issueMessage(issue: Issue, reader: NodeReader, language: Language): string {
  const { key, params } = issue.text;
  const written = reader.text(key, issue.nodeKey);
  return resolveText({ key: written ?? key, ...(params ? { params } : {}) }, {}, language);
}
