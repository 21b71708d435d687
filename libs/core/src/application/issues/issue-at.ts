import type { Severity } from '../../definition/rules.js';
import type { TextRef } from '../../definition/text.js';
import type { Issue } from '../application.js';
import type { Instance } from '../instance-tree.js';

/** What is wrong at a component; an error unless it says otherwise. */
export function issueAt(
  instance: Instance,
  { code, text, path, severity = 'error' }: { code: string; text: TextRef; path?: string | undefined; severity?: Severity },
): Issue {
  return { code, severity, pageId: instance.compiled.page.id, nodeKey: instance.key, path, text };
}

export function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}
