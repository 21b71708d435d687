import type { TextRef } from '../../definition/text.js';
import type { Severity } from '../../definition/rules.js';
import type { Issue } from '../application.js';
import type { Instance } from '../instance-tree.js';

/** Gathers issues by the component they belong to, to be given in reading order. */
export interface IssueLog {
  add(
    instance: Instance,
    issue: { readonly code: string; readonly text: TextRef; readonly path?: string | undefined; readonly severity?: Severity },
  ): void;
  /** Whether an error stands on the component. */
  hasError(instance: Instance): boolean;
  inOrder(all: readonly Instance[]): readonly Issue[];
}

export function createIssueLog(): IssueLog {
  const issues = new Map<Instance, Issue[]>();
  return {
    add(instance, { code, text, path, severity = 'error' }) {
      const issue: Issue = { code, severity, pageId: instance.compiled.page.id, nodeKey: instance.key, path, text };
      const known = issues.get(instance);
      if (known) known.push(issue);
      else issues.set(instance, [issue]);
    },
    hasError: (instance) => issues.get(instance)?.some((issue) => issue.severity === 'error') ?? false,
    inOrder: (all) => all.flatMap((instance) => issues.get(instance) ?? []),
  };
}
