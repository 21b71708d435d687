/** `error` stops publishing; `warning` is to be looked at; `hint` is tidiness. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

/**
 * One thing to say about a definition file, to the designer who wrote it. Texts are Norwegian, since
 * designers read them; `code` is stable and listed in docs/definition-format.md.
 */
export interface Finding {
  readonly code: string;
  readonly severity: FindingSeverity;
  /** Path relative to the definitions root, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Order in which findings are shown: by file, then by place. */
export function byPlace(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
