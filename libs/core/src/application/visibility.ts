import type { ComponentNode } from '../definition/component.js';
import type { CompiledPage } from './compiled-form.js';
import { asBoolean, booleanProperty } from './component-property.js';
import { remembered } from './cells.js';
import type { Instance, RowInstance } from './instance-tree.js';
import { places } from './places.js';
import type { World } from './world.js';

/** What is hidden. Whatever stands inside something hidden is hidden too. */
export interface Visibility {
  isPageHidden(page: CompiledPage): boolean;
  isHidden(instance: Instance): boolean;
  isRowHidden(row: RowInstance): boolean;
}

/** Components that hide each other in a ring are shown. */
const SHOWN = () => false;

export function createVisibility(getWorld: () => World): Visibility {
  const isPageHidden = remembered((page: CompiledPage): boolean => {
    const world = getWorld();
    if (!page.isSelection && !page.tracks.some((track) => world.tracks.includes(track))) return true;
    if (typeof page.hidden === 'boolean') return page.hidden;
    const place = places.page(page);
    return asBoolean(world, world.evaluate(page.hidden, undefined, place), place);
  }, SHOWN);

  const isRowHidden = remembered(
    ({ group, context }: RowInstance): boolean =>
      isFilteredAway(group.compiled.node, context.index) || booleanProperty(getWorld(), group.compiled, 'hiddenRow', context),
    SHOWN,
  );

  const isHiddenItself = remembered(({ compiled, row }: Instance): boolean => booleanProperty(getWorld(), compiled, 'hidden', row), SHOWN);

  const isHidden = (instance: Instance): boolean => {
    const { compiled, parent, inRow } = instance;
    if (parent ? isHidden(parent) : isPageHidden(compiled.page)) return true;
    if (inRow && isRowHidden(inRow)) return true;
    if (compiled.tracks && !compiled.tracks.some((track) => getWorld().tracks.includes(track))) return true;
    // Most components never hide, and need nothing remembered.
    return compiled.expressions.has('hidden') ? isHiddenItself(instance) : compiled.node.hidden === true;
  };

  return { isPageHidden, isHidden, isRowHidden };
}

/** Rows that a Likert's `filter` leaves out, by their number from 0. */
function isFilteredAway({ filter = [] }: ComponentNode, index: number): boolean {
  return filter.some(({ key, value }) => (key === 'start' ? index < Number(value) : index >= Number(value)));
}
