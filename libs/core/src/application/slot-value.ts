import type { Instance } from './instance-tree.js';
import type { World } from './world.js';

/** What the answers hold for one binding slot of a component. */
export function slotValue(world: World, instance: Instance, slot: string): unknown {
  const path = instance.bindings[slot];
  return path === undefined ? undefined : world.model.read(path);
}

/** The same as text; empty when there is none. */
export function slotText(world: World, instance: Instance, slot: string): string {
  const value = slotValue(world, instance, slot);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
