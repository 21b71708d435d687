import type { Issue } from '../application.js';
import { isOffered } from '../choices.js';
import { booleanProperty } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import { choices } from '../display-value.js';
import type { Instance } from '../instance-tree.js';
import { isEmptyValue } from '../model-path.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';
import { choosesSeveral, isChoice } from '../../definition/component-kinds.js';

/**
 * A stored choice that is not among those offered now, as when a list has been narrowed or the row it named is gone: code
 * `option.gone`. What the citizen cannot choose anew is not asked about.
 */
export function judgeOptions(world: World, instance: Instance): readonly Issue[] {
  const { type } = instance.compiled.node;
  if (!isChoice(type)) return [];
  const path = instance.bindings['simpleBinding'];
  const value = path === undefined ? undefined : world.model.read(path);
  if (isEmptyValue(value) || isOffered(world, instance, choosesSeveral(type) ? choices(value) : [value])) return [];
  if (!isCitizens(world, instance)) return [];
  return [
    issueAt(instance, {
      code: 'option.gone',
      path,
      text: { key: 'error.option.gone', params: { label: componentLabel(world, instance) } },
    }),
  ];
}

function isCitizens(world: World, { compiled, row }: Instance): boolean {
  const bound = compiled.node.dataModelBindings?.['simpleBinding'];
  const isCalculated = world.form.calculations.some(({ calculation }) => calculation.path === bound);
  return !isCalculated && !booleanProperty(world, compiled, 'readOnly', row);
}
