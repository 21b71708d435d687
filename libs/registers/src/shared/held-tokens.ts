import type { Clock } from '@sporvalg/ports';

/** Bearer tokens for one scope at a time. */
export interface TokenSource {
  /** @throws RegisterUnavailableError in the name of whoever issues them */
  token(scope: string): Promise<string>;
  /** Drops what is held, when a register says it is no good. */
  forget(scope: string): void;
}

export interface FetchedToken {
  readonly token: string;
  /** How long it may be used, in milliseconds. */
  readonly usableMs: number;
}

/** Holds each token until it may no longer be used; those who ask while one is on its way share it. */
export function createHeldTokens(clock: Clock, fetchToken: (scope: string) => Promise<FetchedToken>): TokenSource {
  const held = new Map<string, { readonly fetched: Promise<FetchedToken>; until: number }>();

  return {
    token: async (scope) => {
      const current = held.get(scope);
      if (current && clock.now().getTime() < current.until) return (await current.fetched).token;
      const entry = { fetched: fetchToken(scope), until: Number.POSITIVE_INFINITY };
      held.set(scope, entry);
      try {
        const { token, usableMs } = await entry.fetched;
        entry.until = clock.now().getTime() + usableMs;
        return token;
      } catch (error) {
        if (held.get(scope) === entry) held.delete(scope);
        throw error;
      }
    },
    forget: (scope) => void held.delete(scope),
  };
}
