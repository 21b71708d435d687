import { isFinished } from '../../geography/drawing.js';
import { touches } from '../../geography/touching.js';
import type { Issue } from '../application.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { drawnIn, mapFeatures } from '../map-answer.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';

/** A drawing that is not finished (`map.unfinished`), or lies where nothing may (`map.forbidden`) or where one should know more (`map.warning`). */
export function judgeMap(world: World, instance: Instance): readonly Issue[] {
  if (instance.compiled.node.type !== 'Map') return [];
  const label = componentLabel(world, instance);
  const path = instance.bindings['geometry'];
  const shapes = drawnIn(world, instance);
  if (!shapes?.every(isFinished)) {
    return [issueAt(instance, { code: 'map.unfinished', path, text: { key: 'error.map.unfinished', params: { label } } })];
  }
  return mapFeatures(world, instance).flatMap(({ kind, name, shape: area }) => {
    if (kind === 'route' || !shapes.some((shape) => touches(shape, area.points))) return [];
    const text = { key: `error.map.${kind}`, params: { label, area: name } };
    return [issueAt(instance, { code: `map.${kind}`, severity: kind === 'forbidden' ? 'error' : 'warning', path, text })];
  });
}
