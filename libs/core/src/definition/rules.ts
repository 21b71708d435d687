import type { Expression } from './expression-json.js';

export type Severity = 'error' | 'warning' | 'info' | 'success';

/** `validation.json`: Altinn's expression validations by path; a path in a group applies to each row. */
export interface ExpressionValidation {
  readonly path: string;
  /** Text resource id. */
  readonly message: string;
  /** True means the answer is at fault. `["argv", 0]` is the field's path. */
  readonly condition: Expression;
  readonly severity: Severity;
}

/** `calculation.json`: values computed into the model, once per row for a path in a group. */
export interface Calculation {
  readonly path: string;
  readonly expression: Expression;
}

/**
 * `checks.json`: an automatic check for the caseworker. Runs on the submission; a check whose
 * `requires` paths hold no value is reported as not run rather than guessed.
 */
export interface CheckRule {
  readonly id: string;
  readonly title: string;
  /** Limited to these tracks; absent means all. */
  readonly tracks?: readonly string[];
  readonly appliesWhen?: Expression;
  readonly requires?: readonly string[];
  /** True when all is well. */
  readonly passes: Expression;
  /** What a failed check is: a fault or something to look at. */
  readonly onFailure: 'feil' | 'advarsel';
  /** Text resource ids for the two results. */
  readonly textPassed: string;
  readonly textFailed: string;
  /** Paths whose values are shown as evidence, with source and time where a register gave them. */
  readonly evidence: readonly string[];
}
