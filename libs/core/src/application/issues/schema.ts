import type { TextRef } from '../../definition/text.js';
import { ERROR_TEXT_KEYS } from '../../validation/error-texts/nb.js';
import type { SchemaFault, SchemaValidator } from '../application.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { genericPath, isAtOrBelow } from '../model-path.js';
import { weekdayName } from '../words.js';
import type { World } from '../world.js';
import type { Judged } from './judged.js';

/**
 * Faults against the data model, told of at the component that binds the value. A fault no visible
 * component can mend is recorded for the log and does not stop the citizen.
 */
export function judgeSchema(judged: Judged, schema: SchemaValidator): void {
  const told = new Set<string>();
  for (const fault of schema.validate(judged.payload.values)) {
    const path = judged.payload.toAnswerPath(fault.path);
    const instance = componentOf(judged, path);
    if (!instance) {
      if (!isExplained(judged, path)) judged.world.faults.add('schema.unmapped', `model ${genericPath(path)} ${fault.keyword}`);
      continue;
    }
    const place = `${instance.key} ${path}`;
    // An empty answer that is required has been told of; several faults in one value are told one at a time.
    if (told.has(place) || (judged.log.hasError(instance) && fault.keyword === 'required')) continue;
    told.add(place);
    judged.log.add(instance, { code: `schema.${fault.keyword}`, path, text: schemaText(judged.world, instance, fault, path) });
  }
}

/** The visible component that binds the path, or an object or list around it. */
function componentOf(judged: Judged, path: string): Instance | undefined {
  for (let around = path; around !== ''; around = parentOf(around)) {
    const instance = judged.byPath.get(around);
    if (!instance) continue;
    const isRowValue = instance.compiled.node.type === 'RepeatingGroup' && around !== path;
    return isRowValue ? undefined : instance;
  }
  return undefined;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

/**
 * Whether something missing needs no telling: it is hidden, or it is an object left out because none of its fields is answered,
 * and the required ones have been told of.
 */
function isExplained({ world }: Judged, path: string): boolean {
  return world.tree.all.some(({ bindings }) => Object.values(bindings).some((bound) => isAtOrBelow(bound, path)));
}

function schemaText(world: World, instance: Instance, fault: SchemaFault, path: string): TextRef {
  const label = componentLabel(world, instance);
  const day = instance.compiled.node.type === 'OpeningHours' ? dayOf(path, world) : undefined;
  if (day !== undefined) return { key: 'error.opening-hours', params: { label, day } };
  return { key: schemaTextKey(fault), params: { label, ...fault.params } };
}

function schemaTextKey(fault: SchemaFault): string {
  const { keyword, params } = fault;
  const candidates =
    keyword === 'required'
      ? ['error.required']
      : keyword === 'format'
        ? [`error.format.${params['format'] ?? ''}`]
        : [`error.schema.${keyword}.${params['type'] ?? ''}`, `error.schema.${keyword}`];
  return candidates.find((key) => ERROR_TEXT_KEYS.has(key)) ?? 'error.schema.invalid';
}

const DAYS = ['sondag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lordag'];

function dayOf(path: string, world: World): string | undefined {
  const weekday = DAYS.findIndex((day) => path.split('.').includes(day));
  return weekday === -1 ? undefined : weekdayName(weekday, world.input.language);
}
