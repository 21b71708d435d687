import { fieldId } from '../field/field-ids.js';

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button, [tabindex]';

/** Asks whoever holds a component back, on another page of its rows, to bring it forth; `detail` is its node key. */
export const REVEAL_EVENT = 'sporvalg:reveal';

/**
 * Puts focus on the component a message is about: its input, else whatever in it can have focus, else the
 * card of the row it is folded into. False when the component is not on the page.
 *
 * @param slot one of several inputs, as in `fieldId`; the component stands in for one that is not there
 */
export function focusField(nodeKey: string, slot?: string): boolean {
  let target = placeOf(nodeKey, slot);
  if (!target) {
    document.dispatchEvent(new CustomEvent(REVEAL_EVENT, { detail: nodeKey }));
    target = placeOf(nodeKey, slot);
  }
  const place = target;
  // A tab that is chosen shows its panel in the next frame, and what is not shown takes no focus.
  if (place && unfold(place)) requestAnimationFrame(() => place.focus());
  else place?.focus();
  return target !== null;
}

/** Opens the folded headings and chooses the tabs that hold an element; true when a tab had to be chosen. */
function unfold(target: HTMLElement): boolean {
  let isTabChosen = false;
  for (let around = target.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    if (!around.hidden || around.getAttribute('role') !== 'tabpanel') continue;
    document.querySelector<HTMLElement>(`[role="tab"][aria-controls="${CSS.escape(around.id)}"]`)?.click();
    isTabChosen = true;
  }
  return isTabChosen;
}

function placeOf(nodeKey: string, slot: string | undefined): HTMLElement | null {
  const key = CSS.escape(nodeKey);
  return (
    document.getElementById(fieldId(nodeKey, slot)) ??
    document.getElementById(fieldId(nodeKey)) ??
    document.querySelector<HTMLElement>(`[data-node="${key}"] :is(${FOCUSABLE})`) ??
    document.querySelector<HTMLElement>(`[data-nodes~="${key}"] button`)
  );
}
