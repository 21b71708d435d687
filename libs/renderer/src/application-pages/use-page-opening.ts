import { useCallback, useEffect, useRef } from 'react';

import { focusField } from '../error-summary/focus-field.js';

/**
 * Opens pages, with focus on one component of the page when it is named: at once on the page that is open, else when
 * the new page has been drawn.
 *
 * @param current the page that is open
 * @param open how the app opens a page: by address, or by state
 */
export function usePageOpening(current: string, open: (pageId: string) => void): (pageId: string, nodeKey?: string) => void {
  const wanted = useRef<string>(undefined);
  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });
  useEffect(() => {
    const nodeKey = wanted.current;
    wanted.current = undefined;
    if (nodeKey === undefined) return undefined;
    const timer = setTimeout(() => focusField(nodeKey));
    return () => clearTimeout(timer);
  }, [current]);
  return useCallback(
    (pageId, nodeKey) => {
      if (pageId === current && nodeKey !== undefined) focusField(nodeKey);
      else wanted.current = nodeKey;
      latestOpen.current(pageId);
    },
    [current],
  );
}
