import type { AttachmentInfo, ComponentNode, RegisterFact, Severity, UnconfirmedValue } from '@sporvalg/core';

/** A message about a field in the citizen's words. */
export interface FieldIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly pageId: string;
  readonly nodeKey: string;
  readonly path: string | undefined;
  readonly message: string;
}

export interface OptionView {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly description: string | undefined;
  readonly help: string | undefined;
}

/**
 * One component as a citizen is to see it now: texts resolved, expressions evaluated, messages chosen.
 * Plain data, shared with the previous view where nothing changed, so that `memo` can compare by identity.
 */
export interface NodeView {
  readonly key: string;
  readonly node: ComponentNode;
  readonly bindings: Readonly<Record<string, string>>;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Opened by an answer on the same page: drawn beneath it, indented by a rule. */
  readonly conditional: boolean;
  /** By slot: `title`, `description`, `help`, `add_button`, … Markdown. */
  readonly texts: Readonly<Record<string, string>>;
  readonly options: readonly OptionView[];
  /** ISO days, and numbers of files. */
  readonly limits: NodeLimits;
  /** JSON Schema type of the value at `simpleBinding`: `string`, `integer`, `number`, `boolean`. */
  readonly valueType: string | undefined;
  /** Text, Number and Date: what to show. */
  readonly display: string | number | undefined;
  readonly issues: readonly FieldIssue[];
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  readonly files: readonly AttachmentInfo[];
  readonly promisedLater: boolean;
  readonly children: readonly NodeView[];
  readonly rows: readonly RowView[];
}

export interface NodeLimits {
  readonly minDate: string | undefined;
  readonly maxDate: string | undefined;
  readonly minFiles: number;
  readonly maxFiles: number | undefined;
}

export interface RowView {
  readonly index: number;
  readonly rowId: string;
  readonly title: string | undefined;
  readonly nodes: readonly NodeView[];
  /** Labels of what the row still lacks, in reading order, whether shown as errors yet or not. */
  readonly missing: readonly string[];
}
