import type { ComponentNode } from './component.js';

/** One tab and what stands on it. */
export interface TabConfig {
  readonly id: string;
  /** Text resource id. */
  readonly title: string;
  readonly icon?: string;
  readonly children: readonly string[];
}

/** One card. `title`, `description` and `footer` are text resource ids. */
export interface CardConfig {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: string;
  /** Id of an Image, Audio or Video. */
  readonly media?: string;
  readonly children?: readonly string[];
}

/**
 * The components that stand inside one whose parts name them: the tabs of Tabs, the cards of Cards, the cells of a Grid.
 *
 * @returns `undefined` for a component that names them in `children`, or has none
 */
export function idsInParts(node: ComponentNode): readonly string[] | undefined {
  switch (node.type) {
    case 'Tabs':
      return unique((node.tabs ?? []).flatMap(({ children }) => children));
    case 'Cards':
      return unique((node.cards ?? []).flatMap(({ media, children = [] }) => [...(media === undefined ? [] : [media]), ...children]));
    case 'Grid':
      return unique((node.rows ?? []).flatMap(({ cells }) => cells.flatMap((cell) => cell?.component ?? [])));
    default:
      return undefined;
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** A text that a component names outside `textResourceBindings`. */
export interface PartText {
  /** What the renderer finds it by, beside the slots of `textResourceBindings`. */
  readonly slot: string;
  /** Text resource id. */
  readonly id: string;
  /** Where the definition names it. */
  readonly place: { readonly in: object; readonly key: string };
}

/** Titles of tabs, texts of cards and cells, headings of columns: `tab.<id>`, `card.0.title`, `cell.0.1`, `column.0`. */
export function partTexts(node: ComponentNode): readonly PartText[] {
  const texts: PartText[] = [];
  const add = <Part extends object>(slot: string, part: Part, key: keyof Part & string) => {
    const id: unknown = part[key];
    if (typeof id === 'string' && id !== '') texts.push({ slot, id, place: { in: part, key } });
  };
  for (const tab of node.tabs ?? []) add(`tab.${tab.id}`, tab, 'title');
  (node.cards ?? []).forEach((card, index) => {
    for (const key of ['title', 'description', 'footer'] as const) add(`card.${index}.${key}`, card, key);
  });
  (node.rows ?? []).forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (!cell) return;
      add(`cell.${row}.${column}`, cell, 'text');
      add(`cell.${row}.${column}.help`, cell, 'help');
    }),
  );
  if (node.type === 'SimpleTable') add('title', node, 'title');
  (node.columns ?? []).forEach((column, index) => add(`column.${index}`, column, 'header'));
  for (const override of node.overrides ?? []) add('emptyFieldText', override, 'emptyFieldText');
  return texts;
}
