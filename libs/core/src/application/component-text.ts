import { dynamicProperty } from './component-property.js';
import type { Instance } from './instance-tree.js';
import { resolveTextResource, textScope } from './text-resource.js';
import type { World } from './world.js';

/**
 * A component's text by slot (`title`, `description`, `help`, …) in the application's language, with
 * variables of its row. The binding may be an expression giving a text id or the text itself.
 *
 * @returns `undefined` when the component has no such text
 */
export function componentText(world: World, instance: Pick<Instance, 'compiled' | 'row'>, slot: string): string | undefined {
  const computed = instance.compiled.expressions.has(`textResourceBindings.${slot}`);
  const id = computed
    ? dynamicProperty(world, instance, `textResourceBindings.${slot}`)
    : instance.compiled.node.textResourceBindings?.[slot];
  if (typeof id !== 'string' || id === '') return undefined;
  return resolveTextResource(id, world.input.language, world.form, textScope(world, instance.row));
}

/** What a message calls a component: its title, or its id where it has none. */
export function componentLabel(world: World, instance: Pick<Instance, 'compiled' | 'row'>): string {
  return componentText(world, instance, 'title') ?? instance.compiled.node.id;
}
