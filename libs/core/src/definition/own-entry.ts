/**
 * The entry of that name in a table keyed by ids that people write. Nothing for what every object has by itself
 * (`constructor`, `__proto__`): a definition that names it means an entry that is not there.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
