import { useEffect, useRef } from 'react';

import { focusField } from '../error-summary/focus-field.js';
import { fieldId } from '../field/field-ids.js';

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
    giveFocus(nodeKey);
    given.current = document.activeElement;
  }, [nodeKey, shown]);
}

/** Where files come in. When it is gone, since there is room for no more: the file that came last, and not the button that removes it. */
function giveFocus(nodeKey: string): void {
  const files = document.querySelectorAll<HTMLElement>(`[data-node="${CSS.escape(nodeKey)}"] .sv-files a`);
  const newest = [...files].at(-1);
  if (newest && !document.getElementById(fieldId(nodeKey))) newest.focus();
  else focusField(nodeKey);
}
