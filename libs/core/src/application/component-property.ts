import type { CompiledNode } from './compiled-form.js';
import type { Instance } from './instance-tree.js';
import { places } from './places.js';
import type { RowContext } from './row-context.js';
import type { World } from './world.js';

/** A yes/no property of a component: fixed, or computed in its row; `false` when it cannot be computed. */
export function booleanProperty(
  world: World,
  compiled: CompiledNode,
  name: 'hidden' | 'required' | 'readOnly' | 'hiddenRow' | 'forceShowInSummary',
  row: RowContext | undefined,
): boolean {
  const expression = compiled.expressions.get(name);
  if (!expression) return compiled.node[name] === true;
  const place = places.property(compiled, name);
  return asBoolean(world, world.evaluate(expression, row, place), place);
}

/** Altinn's cast to boolean; `null` is no, and anything else that is not yes or no is a fault. */
export function asBoolean(world: Pick<World, 'faults'>, value: unknown, place: string): boolean {
  if (value === true || value === 'true' || value === 1 || value === '1') return true;
  if (value !== undefined && value !== null && value !== false && value !== 'false' && value !== 0 && value !== '0')
    world.faults.add('expression.not-boolean', place);
  return false;
}

/** Any other property of a component that may be computed; `undefined` when it cannot be, or is not given. */
export function dynamicProperty(world: World, instance: Pick<Instance, 'compiled' | 'row'>, name: string, row = instance.row): unknown {
  const { compiled } = instance;
  const expression = compiled.expressions.get(name);
  if (expression) return world.evaluate(expression, row, places.property(compiled, name)) ?? undefined;
  return (compiled.node as unknown as Readonly<Record<string, unknown>>)[name];
}

/** A property that is a number, given as one, as text, or by an expression; `undefined` for anything else. */
export function numberProperty(world: World, instance: Pick<Instance, 'compiled' | 'row'>, name: string): number | undefined {
  const value = dynamicProperty(world, instance, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
