/** How many results are kept, and how long a text they are kept for; more would be memory for data that never comes again. */
const MAX_REMEMBERED = 5_000;
const MAX_REMEMBERED_LENGTH = 200;

/**
 * A pure function of a text that keeps its results, for the few texts that come again and again: the paths and dates
 * of a definition. It forgets everything when it is full. An error is not kept.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (text.length > MAX_REMEMBERED_LENGTH) return made;
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}
