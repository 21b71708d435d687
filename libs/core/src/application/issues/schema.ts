import type { TextRef } from '../../definition/text.js';
import { ERROR_TEXT_KEYS } from '../../validation/error-texts/nb.js';
import type { Issue, SchemaFault, SchemaValidator } from '../application.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { schemaAt } from '../model-schema.js';
import { genericPath } from '../model-path.js';
import { unboundPlaces, withoutEmpty } from '../payload.js';
import { weekdayName } from '../words.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';
import { messageText } from './message-text.js';
import type { Owners } from './owners.js';
import { hasRows } from '../../definition/component-kinds.js';

/**
 * Faults of a component's answers against the data model, several faults in one value told one at a time. The model says
 * what a value may be, never what must be there, so that each answer is judged by itself.
 */
export function judgeSchema(world: World, instance: Instance, schema: SchemaValidator, owners: Owners): readonly Issue[] {
  const told = new Set<string>();
  return Object.values(instance.bindings)
    .filter((path) => owners.owns(instance, path))
    .flatMap((path) => faultsAt(world, instance, schema, path))
    .flatMap((fault) => {
      if (told.has(fault.path)) return [];
      told.add(fault.path);
      const text = schemaText(world, instance, fault);
      return [issueAt(instance, { code: `schema.${fault.keyword}`, path: fault.path, text })];
    });
}

/** Records faults of values that no component binds: no citizen can mend them, so they stop nobody. */
export function recordUnboundFaults(world: World, schema: SchemaValidator): void {
  for (const path of unboundPlaces(world)) {
    const value = withoutEmpty(world.model.read(path));
    const faults = value === undefined ? [] : schema.validate(path, value);
    for (const fault of faults) world.faults.add('schema.unmapped', `model ${genericPath(fault.path)} ${fault.keyword}`);
  }
}

/** Faults of an answer as it would be sent; what is not sent is not judged. */
function faultsAt(world: World, instance: Instance, schema: SchemaValidator, path: string): readonly SchemaFault[] {
  if (instance.inRow && !world.isSent(instance.inRow)) return [];
  if (hasRows(instance.compiled.node)) {
    const rows = instance.rows.filter((row) => world.isSent(row));
    return rows.length === 0 ? [] : schema.validate(path, rows);
  }
  const value = withoutEmpty(world.model.read(path));
  return value === undefined ? [] : schema.validate(path, value);
}

function schemaText(world: World, instance: Instance, fault: SchemaFault): TextRef {
  const own = schemaAt(world.form.definition.model, genericPath(fault.path))?.['errorMessage'];
  if (typeof own === 'string' && fault.keyword !== 'required') return messageText(world, instance, own);
  const label = componentLabel(world, instance);
  const day = instance.compiled.node.type === 'OpeningHours' ? dayOf(fault.path, world) : undefined;
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
