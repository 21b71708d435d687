/** Latencies of one operation by many clients at once, and how many there were a second. */
export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Lets `clients` repeat an operation for a while; the operation says false when there is no more to do. */
export async function measure(clients: number, forMs: number, operation: (client: number) => Promise<boolean | void>): Promise<Measured> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() - startedAt < forMs) {
        const before = performance.now();
        if ((await operation(client)) === false) return;
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return { perSecond: Math.round(latencies.length / seconds), ...percentiles(latencies) };
}

export function percentiles(latencies: readonly number[]): Pick<Measured, 'p50Ms' | 'p95Ms'> {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** The round in the middle by throughput: neighbours on the machine disturb some rounds. */
export function middleRound(rounds: readonly Measured[]): Measured {
  return [...rounds].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds.length / 2)] ?? { perSecond: 0, p50Ms: 0, p95Ms: 0 };
}

export function print(line: object): void {
  console.log(JSON.stringify(line));
}
