import { fieldId } from '../field/field-ids.js';

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button, [tabindex]';

/**
 * Puts focus on the component a message is about: its input, else whatever in it can have focus, else the
 * card of the row it is folded into. False when the component is not on the page.
 */
export function focusField(nodeKey: string): boolean {
  const key = CSS.escape(nodeKey);
  const target =
    document.getElementById(fieldId(nodeKey)) ??
    document.querySelector<HTMLElement>(`[data-node="${key}"] :is(${FOCUSABLE})`) ??
    document.querySelector<HTMLElement>(`[data-nodes~="${key}"] button`);
  if (!target) return false;
  target.focus();
  return true;
}
