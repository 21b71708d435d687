import { useCallback, useEffect, useRef } from 'react';

/**
 * Puts off what moves the page until the press under way is over. Leaving a field by pressing a button shows
 * the field's error above that button; shown at once, the button would slide away before it is let go, and
 * the press would be lost.
 */
export function useWhenReleased(): (action: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
      const actions = waiting.current.splice(0);
      // The click comes right after the mouse button is let go; this comes after the click.
      if (actions.length > 0) setTimeout(() => actions.forEach((action) => action()));
    };
    addEventListener('mousedown', press, true);
    addEventListener('mouseup', release, true);
    addEventListener('dragend', release, true);
    return () => {
      removeEventListener('mousedown', press, true);
      removeEventListener('mouseup', release, true);
      removeEventListener('dragend', release, true);
    };
  }, []);

  return useCallback((action) => {
    if (isPressed.current) waiting.current.push(action);
    else action();
  }, []);
}
