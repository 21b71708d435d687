import { useEffect, useRef } from 'react';

import { areShortcutsOn } from './enabled.js';

/** What single keys do while a page is open; keys as `KeyboardEvent.key` gives them. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const TYPING = 'input, textarea, select, [contenteditable]';

/** Listens for single keys, except where somebody is writing, a dialog is open, or they are turned off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined;
      if (!action || isMeantForOthers(event) || !areShortcutsOn()) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isMeantForOthers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const { target } = event;
  return (target instanceof Element && target.matches(TYPING)) || document.querySelector('dialog[open]') !== null;
}
