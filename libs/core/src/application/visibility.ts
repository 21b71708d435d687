import type { CompiledPage } from './compiled-form.js';
import type { Instance, RowInstance } from './instance-tree.js';
import { asBoolean, booleanProperty } from './component-property.js';
import type { World } from './world.js';

/** What is hidden. Whatever stands inside something hidden is hidden too. */
export interface Visibility {
  isPageHidden(page: CompiledPage): boolean;
  isHidden(instance: Instance): boolean;
  isRowHidden(row: RowInstance): boolean;
}

/**
 * Visibility computed as it is asked for and remembered, so that an expression may ask for the value
 * of any component, in any order. Components that hide each other in a ring are shown, and the ring is a fault.
 */
export function createVisibility(getWorld: () => World): Visibility {
  const known = new Map<object, boolean | 'asked'>();

  function remembered(subject: object, place: () => string, compute: () => boolean): boolean {
    const answer = known.get(subject);
    if (answer === 'asked') {
      getWorld().faults.add('expression.circular', place());
      return false;
    }
    if (answer !== undefined) return answer;
    known.set(subject, 'asked');
    const hidden = compute();
    known.set(subject, hidden);
    return hidden;
  }

  const isPageHidden = (page: CompiledPage): boolean =>
    remembered(
      page,
      () => `${page.id}.hidden`,
      () => {
        const world = getWorld();
        if (!page.isSelection && !page.tracks.some((track) => world.tracks.includes(track))) return true;
        if (typeof page.hidden === 'boolean') return page.hidden;
        const place = `${page.id}.hidden`;
        return asBoolean(world, world.evaluate(page.hidden, undefined, place), place);
      },
    );

  const isHidden = (instance: Instance): boolean =>
    remembered(
      instance,
      () => `${instance.compiled.page.id}/${instance.compiled.node.id}.hidden`,
      () => {
        const { compiled, parent, inRow } = instance;
        if (parent ? isHidden(parent) : isPageHidden(compiled.page)) return true;
        if (inRow && isRowHidden(inRow)) return true;
        const world = getWorld();
        if (compiled.tracks && !compiled.tracks.some((track) => world.tracks.includes(track))) return true;
        return booleanProperty(world, compiled, 'hidden', instance.row);
      },
    );

  const isRowHidden = (row: RowInstance): boolean =>
    remembered(
      row,
      () => `${row.group.compiled.page.id}/${row.group.compiled.node.id}.hiddenRow`,
      () => booleanProperty(getWorld(), row.group.compiled, 'hiddenRow', row.context),
    );

  return { isPageHidden, isHidden, isRowHidden };
}
