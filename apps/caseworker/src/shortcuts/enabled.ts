import { useSyncExternalStore } from 'react';

const STORED = 'sporvalg.saksbehandler.taster';
const listeners = new Set<() => void>();

/** Whether single keys do something. Speech control types letters, so it must be possible to turn them off. */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(STORED) !== 'av';
}

export function turnShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, 'av');
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, areShortcutsOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
