import type { LazyPart } from '@sporvalg/renderer';
import { useEffect } from 'react';

/** Long enough for a form to be drawn first. */
const AFTER_MS = 2_000;

/**
 * Fetches parts that are needed later while a form is filled in: by then the network may be gone, and just therefore they are needed, or
 * the product renewed.
 *
 * @param parts the same list every time
 */
export function useFetchedAhead(parts: readonly Pick<LazyPart<never>, 'load'>[]): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled(parts.map((part) => part.load())), AFTER_MS);
    return () => clearTimeout(timer);
  }, [parts]);
}
