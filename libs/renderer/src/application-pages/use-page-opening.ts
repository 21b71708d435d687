import { useCallback, useEffect, useRef } from 'react';

import { focusField } from '../error-summary/focus-field.js';

/**
 * Opens pages, with focus on one component of the page when it is named: at once on the page that is open, else when
 * the new page has been drawn.
 *
 * @param current the page that is open
 * @param open how the app opens a page: by address, or by state
 */
export function usePageOpening(current: string, open: (pageId: string) => void): (pageId: string, nodeKey?: string, slot?: string) => void {
  const wanted = useRef<Parameters<typeof focusField>>(undefined);
  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });
  useEffect(() => {
    const field = wanted.current;
    wanted.current = undefined;
    if (field === undefined) return undefined;
    const timer = setTimeout(() => focusField(...field));
    return () => clearTimeout(timer);
  }, [current]);
  return useCallback(
    (pageId, nodeKey, slot) => {
      if (pageId === current && nodeKey !== undefined) focusField(nodeKey, slot);
      else wanted.current = nodeKey === undefined ? undefined : [nodeKey, slot];
      latestOpen.current(pageId);
    },
    [current],
  );
}
