import { startTransition, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

import { REVEAL_EVENT } from '../error-summary/focus-field.js';
import { whenPainted } from '../form/when-painted.js';

/** More than a tall screen holds. */
const FIRST = 16;
const NEXT = 20;

/**
 * What is to be drawn of a long list by now: the first screen at once, so that it can be used, and the rest portion by portion after it
 * has been drawn, or all of it when something in it is asked for. Once it is there, it stays.
 */
export function usePortions<T>(all: readonly T[]): readonly T[] {
  const [count, setCount] = useState(FIRST);
  const isWhole = count >= all.length;
  useEffect(() => {
    if (isWhole) return undefined;
    return whenPainted(() => startTransition(() => setCount((drawn) => drawn + NEXT)));
  }, [isWhole, count]);
  useEffect(() => {
    if (isWhole) return undefined;
    const drawAll = () => flushSync(() => setCount(Infinity));
    document.addEventListener(REVEAL_EVENT, drawAll);
    return () => document.removeEventListener(REVEAL_EVENT, drawAll);
  }, [isWhole]);
  return useMemo(() => (isWhole ? all : all.slice(0, count)), [all, isWhole, count]);
}
