// Present in browsers and in Node, but not in the ECMAScript library types that the core compiles against.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The UTF-8 bytes of {@link canonicalJson}, for hashing. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

/**
 * One text for one value: keys sorted by code unit, no white space. Two files that differ only in
 * layout give the same text, hence the same hash.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
