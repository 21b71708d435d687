import type { NodeView } from '../view/node-view.js';
import type { LookUpState } from './use-look-up.js';

/** Slots that a register has filled, as the draft's facts or the answer just given tell. */
export function knownSlots(view: NodeView, state: LookUpState): ReadonlySet<string> {
  const paths = new Set(view.facts.map(({ path }) => path));
  const bySlot = Object.entries(view.bindings).flatMap(([slot, path]) => (paths.has(path) ? [slot] : []));
  return new Set([...bySlot, ...(state.status === 'found' ? Object.keys(state.values) : [])]);
}
