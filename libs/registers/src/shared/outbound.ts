import { setTimeout as delay } from 'node:timers/promises';

import { RegisterUnavailableError, type Clock } from '@sporvalg/ports';
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import type { z } from 'zod';

import { OutboundFault, faultForStatus, nonsense, tooLate, unreachable } from './outbound-fault.js';
import { readCapped } from './read-capped.js';

export interface OutboundOptions {
  /** The only origins ever called: `https://data.brreg.no`. */
  readonly allowedOrigins: readonly string[];
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** Longest wait for an answer, retries included. */
  readonly timeoutMs?: number;
  /** Longest a Retry-After is waited for; a longer one is not. */
  readonly maxRetryAfterMs?: number;
  /** How long a broken circuit stays open before one request tries again. */
  readonly halfOpenAfterMs?: number;
  /** Rejects when the signal aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1; spreads retries. */
  readonly random?: () => number;
}

export interface OutboundRequest<T> {
  /** Register id; names the circuit and the error. */
  readonly register: string;
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `text` for the one service that answers with a bare token. */
  readonly format?: 'json' | 'text';
  /** What is relied on in a 200 answer. */
  readonly schema: z.ZodType<T>;
  /** Statuses that mean "not here", such as 404 and 410. */
  readonly absentOn?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

export type OutboundAnswer<T> =
  { readonly status: 'present'; readonly value: T } | { readonly status: 'absent'; readonly httpStatus: number };

/**
 * The one way out of the product. Allow-listed origins, no redirects, a total time limit, a size limit, the
 * answer checked against a schema, one retry, and a circuit per register that opens after repeated failure.
 *
 * @throws RegisterUnavailableError whatever went wrong, without a trace of what was asked about;
 *   the signal's own reason when the caller aborts
 */
export type Outbound = <T>(request: OutboundRequest<T>) => Promise<OutboundAnswer<T>>;

const MAX_BYTES = 1024 * 1024;
const FAILURES_TO_OPEN = 5;
const RETRY_BASE_MS = 100;

export function createOutbound(options: OutboundOptions): Outbound {
  const { allowedOrigins, clock, timeoutMs = 5000, halfOpenAfterMs = 10_000 } = options;
  const circuits = new Map<string, CircuitBreakerPolicy>();
  const unwell = handleWhen((error) => error instanceof OutboundFault && error.details.unwell);

  const circuitOf = (register: string) => {
    const circuit =
      circuits.get(register) ??
      circuitBreaker(unwell, { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) });
    circuits.set(register, circuit);
    return circuit;
  };

  return async (request) => {
    if (!allowedOrigins.includes(request.url.origin)) throw new TypeError(`${request.url.origin} is not on the list of allowed origins`);
    request.signal?.throwIfAborted();
    const began = clock.now().getTime();
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    try {
      return await circuitOf(request.register).execute(() => tryTwice(request, signal, options));
    } catch (error) {
      request.signal?.throwIfAborted();
      if (!(error instanceof OutboundFault) && !(error instanceof BrokenCircuitError)) throw error;
      throw new RegisterUnavailableError(request.register, clock.now().getTime() - began, { cause: error });
    }
  };
}

async function tryTwice<T>(request: OutboundRequest<T>, signal: AbortSignal, options: OutboundOptions): Promise<OutboundAnswer<T>> {
  const { maxRetryAfterMs = 2000, random = Math.random, sleep = abortableDelay } = options;
  try {
    return await once(request, signal, options);
  } catch (error) {
    if (!(error instanceof OutboundFault) || !error.details.retry) throw error;
    const waitMs = error.details.retryAfterMs ?? RETRY_BASE_MS * (1 + random());
    if (waitMs > maxRetryAfterMs) throw error;
    await sleep(waitMs, signal).catch(() => Promise.reject(tooLate()));
    return once(request, signal, options);
  }
}

async function once<T>(request: OutboundRequest<T>, signal: AbortSignal, options: OutboundOptions): Promise<OutboundAnswer<T>> {
  const { method = 'GET', headers, body, format = 'json' } = request;
  const send = options.fetch ?? fetch;
  const reach = async <R>(step: Promise<R>): Promise<R> => {
    try {
      return await step;
    } catch (error) {
      if (error instanceof OutboundFault) throw error;
      throw signal.aborted ? tooLate() : unreachable();
    }
  };

  const response = await reach(
    send(request.url, {
      method,
      redirect: 'manual',
      signal,
      headers: { Accept: format === 'json' ? 'application/json' : 'text/plain', ...headers },
      ...(body !== undefined && { body }),
    }),
  );
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => undefined);
    if (request.absentOn?.includes(response.status)) return { status: 'absent', httpStatus: response.status };
    throw faultForStatus(response, options.clock.now());
  }
  const text = await reach(readCapped(response, MAX_BYTES));
  return { status: 'present', value: checked(request.schema, format === 'json' ? parsed(text) : text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw nonsense('answered with something that is not JSON');
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map(({ path }) => path.join('.') || 'the root');
  throw nonsense(`answered with another shape at ${places.join(', ')}`);
}

const abortableDelay = async (ms: number, signal: AbortSignal) => void (await delay(ms, undefined, { signal }));
