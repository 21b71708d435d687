import { takesFiles } from '../definition/component-kinds.js';
import type { AttachmentInfo } from './application.js';
import { componentText } from './component-text.js';
import type { Instance } from './instance-tree.js';
import type { World } from './world.js';

/** The files put in one upload, with what it asked for. */
export interface ListedAttachments {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly files: readonly AttachmentInfo[];
}

/** What an AttachmentList lists: the files of every visible upload, or of those it names, in reading order. */
export function listedAttachments(world: World, list: Instance): readonly ListedAttachments[] {
  const { dataTypeIds } = list.compiled.node;
  return world.tree.all.flatMap((instance) => {
    const { node } = instance.compiled;
    if (!takesFiles(node.type) || (dataTypeIds && !dataTypeIds.includes(node.id)) || world.isHidden(instance)) return [];
    const files = world.input.attachments.filter((file) => file.nodeKey === instance.key);
    if (files.length === 0) return [];
    return [{ title: componentText(world, instance, 'title'), description: componentText(world, instance, 'description'), files }];
  });
}
