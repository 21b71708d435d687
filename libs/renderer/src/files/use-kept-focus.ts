import { useEffect, useRef } from 'react';

import { focusField } from '../error-summary/focus-field.js';

/**
 * Focus stays with the question when what had it is gone: a file that was removed, or the button that made room for nothing more.
 *
 * @param shown what of the question is there to have focus; focus is looked after each time it changes
 */
export function useKeptFocus(nodeKey: string, shown: string): void {
  const before = useRef(shown);
  // Where it was put last: the way in for a file may be away for a moment only, and takes it back.
  const given = useRef<Element | null>(null);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement !== document.body && document.activeElement !== given.current) return;
    focusField(nodeKey);
    given.current = document.activeElement;
  }, [nodeKey, shown]);
}
