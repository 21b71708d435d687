import type { ExpressionValidation } from '../../definition/rules.js';
import type { TextRef } from '../../definition/text.js';
import { asBoolean } from '../component-property.js';
import { componentLabel } from '../component-text.js';
import type { Instance } from '../instance-tree.js';
import { concretePath } from '../row-context.js';
import { textResource, textVariables } from '../text-resource.js';
import type { World } from '../world.js';
import type { Judged } from './judged.js';

/** The definition's own rules: code `expression`, in every visible row. A component whose answer is missing or malformed is not judged further. */
export function judgeExpressions(judged: Judged): void {
  const { world, log } = judged;
  const inDoubt = new Set(judged.visible.filter((instance) => log.hasError(instance)));
  for (const { validation, condition } of world.form.validations) {
    const place = `validation ${validation.path}`;
    for (const instance of targets(judged, validation)) {
      if (inDoubt.has(instance)) continue;
      const path = concretePath(validation.path, instance.row);
      const isAtFault = asBoolean(world, world.evaluate(condition, instance.row, place, { positionalArguments: [path] }), place);
      if (!isAtFault) continue;
      log.add(instance, {
        code: 'expression',
        severity: validation.severity,
        path,
        text: messageText(world, instance, validation.message),
      });
    }
  }
}

/** Visible components that bind the path; for a path none can bind, one that stands beside it in the model. */
function targets({ world, byGenericPath }: Judged, { path }: ExpressionValidation): readonly Instance[] {
  if (world.form.nodesByPath.has(path)) return byGenericPath.get(path) ?? [];
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const beside = [...world.form.nodesByPath.keys()].filter((bound) => parent !== '' && bound.startsWith(parent));
  if (beside.length === 0) world.faults.add('validation.unbound', `validation ${path}`);
  return beside.map((bound) => byGenericPath.get(bound)).find((instances) => instances !== undefined) ?? [];
}

function messageText(world: World, instance: Instance, key: string): TextRef {
  const { language } = world.input;
  const label = componentLabel(world, instance);
  const resource = textResource(key, language, world.form);
  const variables = resource ? textVariables(resource, language, world.form, { model: world.model, row: instance.row }) : [];
  return { key, params: { ...Object.fromEntries(variables.map((value, index) => [String(index), value])), label } };
}
