import type { Instance } from '../instance-tree.js';
import type { Payload } from '../payload.js';
import { genericPath } from '../model-path.js';
import type { World } from '../world.js';
import type { IssueLog } from './issue-log.js';

/** What the single judges work on: the settled application, and where to put what they find. */
export interface Judged {
  readonly world: World;
  readonly payload: Payload;
  readonly log: IssueLog;
  /** Visible components, in reading order. */
  readonly visible: readonly Instance[];
  /** Visible components by concrete path; the first one stands for the path. */
  readonly byPath: ReadonlyMap<string, Instance>;
  /** Visible components by generic path, once per row. */
  readonly byGenericPath: ReadonlyMap<string, readonly Instance[]>;
  isRequired(instance: Instance): boolean;
}

export function createJudged(world: World, payload: Payload, log: IssueLog, isRequired: (instance: Instance) => boolean): Judged {
  const visible = world.tree.all.filter((instance) => !world.isHidden(instance));
  const byPath = new Map<string, Instance>();
  const byGenericPath = new Map<string, Instance[]>();
  for (const instance of visible) {
    for (const path of Object.values(instance.bindings)) {
      if (byPath.has(path)) continue;
      byPath.set(path, instance);
      const generic = genericPath(path);
      const known = byGenericPath.get(generic);
      if (known) known.push(instance);
      else byGenericPath.set(generic, [instance]);
    }
  }
  return { world, payload, log, visible, byPath, byGenericPath, isRequired };
}
