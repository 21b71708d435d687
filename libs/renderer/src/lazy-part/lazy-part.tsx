import { lazy, Suspense, useState, type ComponentType } from 'react';

export interface LazyPart<Props> {
  readonly Component: ComponentType<Props>;
  /** Fetches it. After that it is drawn at once, and nothing jumps. */
  load(): Promise<unknown>;
}

/**
 * A part that is not in the first load. Drawn before `load` has been waited for, it leaves its place empty until it has
 * come, and goes on asking for it without a network.
 */
export function lazyPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async () => (loaded ??= await fetchPart());
  const WhenLoaded: ComponentType<Props> = lazy(async () => ({ default: await untilFetched(load) }));

  function Part(props: Props) {
    // Once chosen it stays: another component in the same place would lose what the citizen is doing in it.
    const [Chosen] = useState(() => loaded ?? WhenLoaded);
    return (
      <Suspense fallback={<div className="sv-lazy-part" />}>
        <Chosen {...props} />
      </Suspense>
    );
  }
  return { Component: Part, load };
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Asks again and again, as without a network. */
export async function untilFetched<T>(fetchPart: () => Promise<T>): Promise<T> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      return await fetchPart();
    } catch {
      await new Promise((done) => setTimeout(done, waitMs));
    }
  }
}
