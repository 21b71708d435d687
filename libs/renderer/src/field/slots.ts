import { useCallback, useMemo, useSyncExternalStore } from 'react';

import { useAnswerForm } from '../form/answer-form.js';
import type { NodeView } from '../view/node-view.js';

export type SlotValues = Readonly<Record<string, unknown>>;

/** Values by slot as values by concrete path, for every slot the component binds; what is not given is emptied. */
export function slotPaths(view: NodeView, values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(view.bindings).map(([slot, path]) => [path, values[slot] ?? null]));
}

/** The component's answers by slot. */
export function useSlots(view: NodeView): SlotValues {
  const form = useAnswerForm();
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = Object.values(view.bindings).map((name) => form.watch(name, onChange));
      return () => stops.forEach((stop) => stop());
    },
    [form, view.bindings],
  );
  // One text for all slots, so that the snapshot is the same until a value is another.
  const read = useCallback(
    () => JSON.stringify(Object.entries(view.bindings).map(([slot, path]) => [slot, form.getValues(path) ?? null])),
    [form, view.bindings],
  );
  const snapshot = useSyncExternalStore(subscribe, read, read);
  return useMemo(() => Object.fromEntries(JSON.parse(snapshot) as readonly (readonly [string, unknown])[]), [snapshot]);
}

/** A slot's value as text; empty when there is none. */
export function slotText(values: SlotValues, slot: string): string {
  const value = values[slot];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
