import { useEffect, useMemo, useRef } from 'react';

export interface Frame {
  /** Runs in the next frame, once however often it is asked. */
  schedule(): void;
  /** Takes back what was scheduled; true when there was something. */
  cancel(): boolean;
}

/** Work gathered to the next animation frame. What is waiting when the component goes away is run then, so that no keystroke is lost. */
export function useFrame(run: () => void): Frame {
  const latest = useRef(run);
  const handle = useRef<number | undefined>(undefined);

  useEffect(() => {
    latest.current = run;
  }, [run]);

  const frame = useMemo<Frame>(
    () => ({
      schedule() {
        handle.current ??= requestAnimationFrame(() => {
          handle.current = undefined;
          latest.current();
        });
      },
      cancel() {
        if (handle.current === undefined) return false;
        cancelAnimationFrame(handle.current);
        handle.current = undefined;
        return true;
      },
    }),
    [],
  );

  useEffect(
    () => () => {
      if (frame.cancel()) latest.current();
    },
    [frame],
  );
  return frame;
}
