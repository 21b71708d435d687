import type { Clock, RegisterAnswer } from '@sporvalg/ports';

/** Answers kept for a short while, with the time they were first given; the oldest go when it is full. */
export interface ShortMemory {
  remember<T>(key: string, load: () => Promise<RegisterAnswer<T>>): Promise<RegisterAnswer<T>>;
}

/** For open registers only: what is said about persons is never kept. */
export function createShortMemory(options: { readonly clock: Clock; readonly ttlMs: number; readonly maxEntries: number }): ShortMemory {
  const entries = new Map<string, { readonly answer: RegisterAnswer<unknown>; readonly until: number }>();
  return {
    remember: async <T>(key: string, load: () => Promise<RegisterAnswer<T>>) => {
      const now = options.clock.now().getTime();
      const held = entries.get(key);
      if (held && now < held.until) return held.answer as RegisterAnswer<T>;
      const answer = await load();
      entries.delete(key);
      entries.set(key, { answer, until: now + options.ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > options.maxEntries && oldest !== undefined) entries.delete(oldest);
      return answer;
    },
  };
}
