import type { InstanceTree } from './instance-tree.js';

/**
 * Where a file is put: `tegning`, or in a row `tegning@<row id>`, so that it stays with its row however the others move.
 * Row numbers change when the citizen removes a row; a row's id never does.
 */
export function attachmentPlace(componentId: string, rowId: string | undefined): string {
  return rowId === undefined ? componentId : `${componentId}@${rowId}`;
}

/** The node key of a place now (`tegning-1`); the place itself when its row is gone, which no component has as its key. */
export function nodeKeyOfPlace(tree: InstanceTree, place: string): string {
  if (!place.includes('@')) return place;
  return tree.all.find(({ compiled, inRow }) => attachmentPlace(compiled.node.id, inRow?.rowId) === place)?.key ?? place;
}
