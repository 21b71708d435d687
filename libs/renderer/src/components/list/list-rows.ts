import type { Language, ListRow } from '@sporvalg/core';

import { withoutMarkup } from '../../markdown/rich-text.js';
import { showNumber } from '../../form/numbers.js';
import type { UiTexts } from '../../texts/ui-texts.js';

/** By which column, and whether from the end. */
export interface Sorting {
  readonly column: string;
  readonly isDown: boolean;
}

/** The rows in the order asked for: numbers by size, words as Norwegians sort them; empty cells last. */
export function sortRows(rows: readonly ListRow[], sorting: Sorting | undefined, language: Language): readonly ListRow[] {
  if (!sorting) return rows;
  const { compare } = new Intl.Collator(language === 'en' ? 'en' : 'nb', { numeric: true });
  const { column, isDown } = sorting;
  return [...rows].sort((one, other) => {
    const [left, right] = [one[column], other[column]];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
    return isDown ? -order : order;
  });
}

/** Whether the row is the one stored: every column that is bound holds what was answered. */
export function isChosen(row: ListRow, bindings: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>): boolean {
  const columns = Object.keys(bindings);
  const isAnswered = columns.some((column) => values[column] !== null && values[column] !== undefined && values[column] !== '');
  return isAnswered && columns.every((column) => String(values[column] ?? '') === String(row[column] ?? ''));
}

export function cellText(value: ListRow[string] | undefined, ui: UiTexts): string {
  if (typeof value === 'boolean') return value ? ui.yes : ui.no;
  return typeof value === 'number' ? showNumber(value, false) : withoutMarkup(value ?? '');
}
