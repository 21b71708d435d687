import type { FormDefinition } from '../definition/definition.js';
import { ownEntry } from '../definition/own-entry.js';
import type { Language } from '../definition/text.js';
import type { AttachmentInfo } from './application.js';
import { resolveTextResource } from './text-resource.js';

/** What kind of file it is, in words; `undefined` for one that has no kind. */
export function attachmentTag(
  definition: FormDefinition,
  language: Language,
  { nodeKey, tag }: Pick<AttachmentInfo, 'nodeKey' | 'tag'>,
): string | undefined {
  if (tag === undefined) return undefined;
  const id = nodeKey.replace(/(-\d+)+$/u, '');
  const nodes = Object.values(definition.pages).flatMap(({ layout }) => layout);
  const node = nodes.find((each) => each.id === nodeKey) ?? nodes.find((each) => each.id === id);
  const options = node?.options ?? (node?.optionsId === undefined ? undefined : ownEntry(definition.options, node.optionsId));
  const chosen = options?.find(({ value }) => String(value) === tag);
  return chosen ? resolveTextResource(chosen.label, language, { definition }, { read: () => undefined }) : tag;
}
