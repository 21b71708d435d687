import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';

/** What a block is to be put into is not in the file, or the block is not what belongs there. */
export class BlockDoesNotFitError extends Error {
  override readonly name = 'BlockDoesNotFitError';
}

/**
 * A file with the guide's block put in, as a reader would by hand: what the list or object has from
 * before with the same `id`, `value` or key is replaced, the rest comes last.
 *
 * @param block items of a list or properties of an object, separated by commas
 * @throws BlockDoesNotFitError
 */
export function withBlock(text: string, into: readonly string[], block: string): string {
  const target = containerAt(text, into);
  const [open, close] = target.type === 'array' ? ['[', ']'] : ['{', '}'];
  const source = `${open}${block}${close}`;
  const parts = parseTree(source)?.children;
  if (!parts) throw new BlockDoesNotFitError(`The block is not what belongs in ${into.join('/')}`);
  return parts.reduce((changed, part) => withPart(changed, into, source.slice(part.offset, part.offset + part.length), nameOf(part)), text);
}

function containerAt(text: string, into: readonly string[]): Node {
  const root = parseTree(text);
  const path = into.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const found = root && findNodeAtLocation(root, path);
  if (found?.type !== 'array' && found?.type !== 'object')
    throw new BlockDoesNotFitError(`There is no list or object at ${into.join('/')}`);
  return found;
}

/** What tells a part from its neighbours: a property's key, an item's `id` or `value`, a text itself. */
function nameOf(part: Node): unknown {
  if (part.type === 'property') return part.children?.[0]?.value;
  if (part.type !== 'object') return part.value;
  const named = ['id', 'value'].map((key) => part.children?.find(({ children }) => children?.[0]?.value === key));
  return named.find((property) => property !== undefined)?.children?.[1]?.value;
}

function withPart(text: string, into: readonly string[], part: string, name: unknown): string {
  const target = containerAt(text, into);
  const known = target.children?.find((candidate) => name !== undefined && nameOf(candidate) === name);
  if (known) return text.slice(0, known.offset) + part + text.slice(known.offset + known.length);
  const last = target.children?.at(-1);
  const at = last ? last.offset + last.length : target.offset + 1;
  return `${text.slice(0, at)}${last ? ',' : ''}\n${part}${last ? '' : '\n'}${text.slice(at)}`;
}
