import type { RefObject } from 'react';

import { useShortcuts } from '../shortcuts/use-shortcuts.js';
import { ROW_LINK } from './inbox-table.js';

/** `j` and `k` move focus from row to row, beginning at the row last opened; `/` goes to the search field. */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  searchField: RefObject<HTMLInputElement | null>,
  openedId: string | undefined,
): void {
  const move = (step: 1 | -1) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
    const focused = links.findIndex((link) => link === document.activeElement);
    const opened = links.findIndex((link) => link.getAttribute(ROW_LINK) === openedId);
    const from = focused >= 0 ? focused : opened;
    const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), links.length - 1);
    links[to]?.focus();
    links[to]?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), '/': () => searchField.current?.focus() });
}
