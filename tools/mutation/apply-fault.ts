import { join } from 'node:path';
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type EditResult, type JSONPath, type Node } from 'jsonc-parser';
import { format, resolveConfig } from 'prettier';

import { ROOT } from '../product.js';
import type { Edit, Fault, Place } from './fault.js';

const STYLE = (await resolveConfig(join(ROOT, 'package.json'))) ?? {};

/**
 * The definition files with the fault in them, laid out as everything in the repository is; the given files are left as they are.
 *
 * @throws Error when an edit makes no change, or makes something that is not JSON
 */
export async function filesWith(fault: Fault, files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const changed = new Map(files);
  for (const edit of fault.edits) {
    const text = textAfter(edit, changed.get(edit.file));
    if (text === undefined) changed.delete(edit.file);
    else changed.set(edit.file, text);
  }
  for (const file of new Set(fault.edits.flatMap(({ kind, file }) => (kind === 'text' ? [] : [file])))) {
    changed.set(file, await format(changed.get(file) ?? '', { ...STYLE, parser: 'json' }));
  }
  return changed;
}

function textAfter(edit: Edit, text: string | undefined): string | undefined {
  if (edit.kind === 'text') return edit.text;
  if (text === undefined) throw new Error(`${edit.file} is not there to be changed`);
  const edits =
    edit.kind === 'remove' ? removal(text, edit.at) : modify(text, edit.at, edit.value, { isArrayInsertion: edit.kind === 'insert' });
  if (edits.length === 0) throw new Error(`Nothing to change at ${edit.at.join('.')} in ${edit.file}`);
  return applyEdits(text, edits);
}

/** jsonc-parser 3.3 breaks a one-line array when it takes the last element out, so the array is written anew. */
function removal(text: string, at: JSONPath): EditResult {
  const index = at.at(-1);
  const root = parseTree(text);
  const array = typeof index === 'number' && root ? findNodeAtLocation(root, at.slice(0, -1)) : undefined;
  if (array?.type !== 'array') return modify(text, at, undefined, {});
  const rest = (getNodeValue(array) as readonly unknown[]).filter((_, position) => position !== index);
  return modify(text, at.slice(0, -1), rest, {});
}

/** Lines of a place in the files as they are now, first and last, from 1; none when the file is gone. */
export function linesOf({ file, at, extent }: Place, files: ReadonlyMap<string, string>): readonly [number, number] | undefined {
  const text = files.get(file);
  if (text === undefined) return undefined;
  const root = parseTree(text);
  const found = root ? nearest(root, at) : undefined;
  if (!found) return [1, 1];
  const { node, isExact } = found;
  // A property begins with its name; the name and the value stand on one line as a rule.
  const from = node.parent?.type === 'property' ? node.parent.offset : node.offset;
  const to = extent === 'block' && isExact ? node.offset + node.length : node.offset;
  return [lineAt(text, from), lineAt(text, to)];
}

function nearest(root: Node, at: JSONPath): { readonly node: Node; readonly isExact: boolean } | undefined {
  for (let length = at.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, at.slice(0, length));
    if (node) return { node, isExact: length === at.length };
  }
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
