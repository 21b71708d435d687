import type { ComponentNode } from './component.js';

/** Lets a copy stand where its original was written; see `Origins`. */
type Copy = <T extends object>(original: object, copy: T) => T;

/** Children may be put on pages of a row: `0:navn`. */
const ON_PAGE = /^\d+:/;

/**
 * What a component says about other components of its part, with their ids renamed: `children`, the parts of a container,
 * and what a summary or a list of attachments points at. Only what is there is given.
 */
export function withRenamedIds(node: ComponentNode, rename: (id: string) => string, copy: Copy): Partial<ComponentNode> {
  const child = (id: string) => {
    const [page = ''] = ON_PAGE.exec(id) ?? [];
    return page + rename(id.slice(page.length));
  };
  const list = (ids: readonly string[]) => copy(ids, ids.map(child));
  const each = <T extends object>(items: readonly T[], change: (item: T) => T) =>
    copy(
      items,
      items.map((item) => copy(item, change(item))),
    );
  const { children, tabs, cards, rows, target, componentRef, excludedChildren, dataTypeIds, overrides } = node;
  return {
    ...(children && { children: list(children) }),
    ...(tabs && { tabs: each(tabs, (tab) => ({ ...tab, children: list(tab.children) })) }),
    ...(cards && {
      cards: each(cards, (card) => ({
        ...card,
        ...(card.media !== undefined && { media: rename(card.media) }),
        ...(card.children && { children: list(card.children) }),
      })),
    }),
    ...(rows && {
      rows: each(rows, (row) => ({
        ...row,
        cells: copy(
          row.cells,
          row.cells.map((cell) => cell && renamedCell(cell, rename, copy)),
        ),
      })),
    }),
    ...(target?.type === 'component' && target.id !== undefined && { target: copy(target, { ...target, id: rename(target.id) }) }),
    ...(componentRef !== undefined && { componentRef: rename(componentRef) }),
    ...(excludedChildren && { excludedChildren: list(excludedChildren) }),
    ...(dataTypeIds && { dataTypeIds: list(dataTypeIds) }),
    ...(overrides && {
      overrides: each(overrides, (override) => ({
        ...override,
        ...(override.componentId !== undefined && { componentId: rename(override.componentId) }),
      })),
    }),
  };
}

type Cell = NonNullable<NonNullable<ComponentNode['rows']>[number]['cells'][number]>;

function renamedCell(cell: Cell, rename: (id: string) => string, copy: Copy): Cell {
  return copy(cell, {
    ...cell,
    ...(cell.component !== undefined && { component: rename(cell.component) }),
    ...(cell.labelFrom !== undefined && { labelFrom: rename(cell.labelFrom) }),
  });
}
