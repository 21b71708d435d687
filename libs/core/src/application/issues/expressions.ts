import type { Issue } from '../application.js';
import { asBoolean } from '../component-property.js';
import type { Instance } from '../instance-tree.js';
import { places } from '../places.js';
import { concretePath } from '../row-context.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';
import { messageText } from './message-text.js';
import type { Owners } from './owners.js';
import { rulePlaces } from './rule-places.js';

/** The definition's own rules, told of at the component that binds the path a rule is about: code `expression`. */
export function judgeExpressions(world: World, instance: Instance, owners: Owners): readonly Issue[] {
  const rules = rulePlaces(world.form).rulesByNode.get(instance.compiled) ?? [];
  return rules.flatMap(({ validation: { path, severity, message }, condition }) => {
    if (!isTold(world, owners, instance, path)) return [];
    const place = places.validation(path);
    const concrete = concretePath(path, instance.row);
    const value = world.evaluate(condition, instance.row, place, { positionalArguments: [concrete] });
    if (!asBoolean(world, value, place)) return [];
    return [issueAt(instance, { code: 'expression', severity, path: concrete, text: messageText(world, instance, message) })];
  });
}

/** A rule about a path that none binds is told of at the first component, among those that bind something beside it, that is shown. */
function isTold(world: World, owners: Owners, instance: Instance, path: string): boolean {
  const beside = rulePlaces(world.form).besideByPath.get(path);
  const told = beside ? beside.find((bound) => owners.isShownAnywhere(bound)) : path;
  if (told === undefined) return false;
  const concrete = concretePath(told, instance.row);
  return Object.values(instance.bindings).includes(concrete) && owners.owns(instance, concrete);
}
