import { useEffect, useMemo, useRef } from 'react';

import { whenPainted } from './when-painted.js';

export interface AfterPaint {
  /** Runs when the browser has drawn what has changed so far, once however often it is asked. */
  schedule(): void;
  /** Runs at once, in place of what was scheduled. */
  runNow(): void;
  /** Takes back what was scheduled; true when there was something. */
  cancel(): boolean;
}

/**
 * Work gathered until the next frame has been drawn, so that a letter stands on the screen before anything is made of it.
 * What is waiting when the component goes away is run then, so that no keystroke is lost.
 */
export function useAfterPaint(run: () => void): AfterPaint {
  const latest = useRef(run);
  const takeBack = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    latest.current = run;
  }, [run]);

  const afterPaint = useMemo<AfterPaint>(() => {
    const cancel = (): boolean => {
      if (!takeBack.current) return false;
      takeBack.current();
      takeBack.current = undefined;
      return true;
    };
    const runNow = (): void => {
      cancel();
      latest.current();
    };
    return { cancel, runNow, schedule: () => void (takeBack.current ??= whenPainted(runNow)) };
  }, []);

  useEffect(
    () => () => {
      if (afterPaint.cancel()) latest.current();
    },
    [afterPaint],
  );
  return afterPaint;
}
