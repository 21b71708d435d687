import type { TextRef } from '../../definition/text.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { textResource, textScope, textVariables } from '../text-resource.js';
import type { World } from '../world.js';

/** A text of the definition's own about what is wrong at a component, its variables filled in the component's row. */
export function messageText(world: World, instance: Instance, key: string): TextRef {
  const { language } = world.input;
  const label = componentLabel(world, instance);
  const resource = textResource(key, language, world.form);
  const variables = resource
    ? textVariables(resource, language, world.form, { ...textScope(world, instance.row), parameters: { label } })
    : [];
  return {
    key,
    params: { ...Object.fromEntries(variables.map((value, index) => [String(index), value])), label },
  };
}
