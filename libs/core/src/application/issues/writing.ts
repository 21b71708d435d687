import type { Issue, WritingJudge } from '../application.js';
import type { Instance } from '../instance-tree.js';
import { typeAt } from '../model-schema.js';
import type { World } from '../world.js';
import { issueAt } from './issue-at.js';

/** An answer that cannot be read as it is written: code `format`. */
export function judgeWriting(world: World, instance: Instance, writing: WritingJudge): readonly Issue[] {
  const { node } = instance.compiled;
  const path = instance.bindings['simpleBinding'];
  const bound = node.dataModelBindings?.['simpleBinding'];
  if (path === undefined || bound === undefined) return [];
  const text = writing(node, world.model.read(path), typeAt(world.form.definition.model, bound));
  return text ? [issueAt(instance, { code: 'format', path, text })] : [];
}
