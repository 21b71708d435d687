import { useEffect, useRef } from 'react';

import type { NodeView, OptionView } from '../view/node-view.js';
import { isLocked } from './read-only.js';

/** Chooses what the definition has chosen beforehand (`preselectedOptionIndex`), once and only where nothing is answered. */
export function usePreselected(view: NodeView, answer: unknown, choose: (option: OptionView) => void): void {
  const isDone = useRef(false);
  const index = view.node.preselectedOptionIndex;
  const option = index === undefined || isLocked(view) ? undefined : view.options[index];
  useEffect(() => {
    if (isDone.current || !option) return;
    isDone.current = true;
    if (answer === undefined) choose(option);
  }, [option, answer, choose]);
}
