import type { ReadableItem, ReadablePage } from '@sporvalg/core';

/** The first thing on the page that can be answered. */
export function firstKey(page: ReadablePage): string | undefined {
  return firstAnswer(page.items)?.nodeKey;
}

function firstAnswer(items: readonly ReadableItem[]): ReadableItem | undefined {
  for (const item of items) {
    const found = item.kind === 'group' ? firstAnswer(item.items) : item.kind === 'answer' ? item : undefined;
    if (found) return found;
  }
  return undefined;
}
