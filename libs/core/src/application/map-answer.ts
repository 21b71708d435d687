import type { MapFeature } from '../definition/map-data.js';
import { readDrawing, type Shape } from '../geography/drawing.js';
import type { Instance } from './instance-tree.js';
import { slotValue } from './slot-value.js';
import type { World } from './world.js';

/** What is drawn in a Map; `undefined` when the answer is no drawing. */
export function drawnIn(world: World, instance: Instance): readonly Shape[] | undefined {
  return readDrawing(slotValue(world, instance, 'geometry'));
}

/** Routes and areas drawn beforehand that are for the municipality applied to. */
export function mapFeatures({ form }: Pick<World, 'form'>, { compiled }: Instance): readonly MapFeature[] {
  const { maps = {}, municipality } = form.definition;
  const { mapId } = compiled.node;
  const features = mapId !== undefined && Object.hasOwn(maps, mapId) ? (maps[mapId]?.features ?? []) : [];
  return features.filter((feature) => feature.municipality === undefined || feature.municipality === municipality.number);
}
