import type { AttachmentInfo, ComponentNode, ListRow, RegisterFact, Severity, UnconfirmedValue } from '@sporvalg/core';

import type { GroupEditView } from './group-view.js';
import type { NodeContent, PrintBreaks } from './node-content.js';

/** A message about a field in the citizen's words. */
export interface FieldIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly pageId: string;
  readonly nodeKey: string;
  readonly path: string | undefined;
  /** Where one file of the component is to be mended. */
  readonly fileId?: string | undefined;
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
  /** List: the rows to choose among. */
  readonly listRows: readonly ListRow[];
  /** Headings of a List by column, and fixed cells of a group's table by text id. */
  readonly tableTexts: Readonly<Record<string, string>>;
  /** RepeatingGroup, where the definition says how rows are edited. */
  readonly edit: GroupEditView | undefined;
  /** An answer that is given is changed only after a question. */
  readonly alertOnChange: boolean;
  /** ISO days, and numbers of files and rows. */
  readonly limits: NodeLimits;
  /** JSON Schema type of the value at `simpleBinding`: `string`, `integer`, `number`, `boolean`. */
  readonly valueType: string | undefined;
  /** Text, Number and Date: what to show. Address and List: the answer on one line. */
  readonly display: string | number | undefined;
  readonly issues: readonly FieldIssue[];
  readonly facts: readonly RegisterFact[];
  readonly unconfirmed: readonly UnconfirmedValue[];
  /** Where files are put, the same however rows move. */
  readonly place: string;
  readonly files: readonly AttachmentInfo[];
  readonly promisedLater: boolean;
  /** What it shows of the application, for components that show and do not ask. */
  readonly content: NodeContent;
  /** Accordion: unfolded at first. */
  readonly openByDefault: boolean;
  readonly printBreaks: PrintBreaks;
  readonly children: readonly NodeView[];
  readonly rows: readonly RowView[];
}

export interface NodeLimits {
  readonly minDate: string | undefined;
  readonly maxDate: string | undefined;
  /** `HH:mm` */
  readonly minTime: string | undefined;
  readonly maxTime: string | undefined;
  readonly minFiles: number;
  readonly maxFiles: number | undefined;
  readonly minRows: number;
  readonly maxRows: number | undefined;
}

export interface RowView {
  readonly index: number;
  readonly rowId: string;
  readonly title: string | undefined;
  readonly nodes: readonly NodeView[];
  /** Labels of what the row still lacks, in reading order, whether shown as errors yet or not. */
  readonly missing: readonly string[];
  /** Key of the first component that lacks something. */
  readonly missingAt: string | undefined;
  /** What the row holds, by the id of each child, where rows are shown as a table. */
  readonly cells: Readonly<Record<string, string>>;
}
