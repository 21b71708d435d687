import { remembered } from '../cells.js';
import type { Instance } from '../instance-tree.js';
import { genericPath } from '../model-path.js';
import { rowAround, type RowContext } from '../row-context.js';
import type { World } from '../world.js';

/** Which component an answer belongs to, where several bind the same path: the first that is shown. */
export interface Owners {
  /** @param path with row indices, bound by the component */
  owns(instance: Instance, path: string): boolean;
  /** @param path generic; whether any row shows a component that binds it */
  isShownAnywhere(path: string): boolean;
}

export function createOwners(world: World): Owners {
  const { form, tree } = world;
  const amongSeveral = remembered((path: string) => {
    const around = rowAround(path);
    return (form.nodesByPath.get(genericPath(path)) ?? [])
      .flatMap(({ node }) => {
        const row = rowAtDepth(around, node.groups.length);
        return node.groups.length > 0 && !row ? [] : (tree.find(node.node.id, row) ?? []);
      })
      .find((instance) => Object.values(instance.bindings).includes(path) && !world.isHidden(instance));
  });
  const owns = (instance: Instance, path: string): boolean => {
    const isAlone = form.nodesByPath.get(genericPath(path))?.length === 1;
    return isAlone ? !world.isHidden(instance) : amongSeveral(path) === instance;
  };
  const isShownAnywhere = remembered((path: string) => {
    const nodes = new Set((form.nodesByPath.get(path) ?? []).map(({ node }) => node));
    return tree.all.some((instance) => nodes.has(instance.compiled) && !world.isHidden(instance));
  });
  return { owns, isShownAnywhere };
}

function rowAtDepth(row: RowContext | undefined, depth: number): RowContext | undefined {
  let around = row;
  while (around && around.indices.length > depth) around = around.parent;
  return around;
}
