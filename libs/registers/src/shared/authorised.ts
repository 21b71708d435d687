import { RegisterUnavailableError } from '@sporvalg/ports';

import type { TokenSource } from './held-tokens.js';
import { OutboundFault } from './outbound-fault.js';
import type { Outbound, OutboundAnswer, OutboundRequest } from './outbound.js';

/**
 * Sends with a bearer token, and once more with a fresh one when the register says the token is no good.
 *
 * @throws RegisterUnavailableError in the register's own name, also when no token was to be had
 */
export async function sendAuthorised<T>(
  http: Outbound,
  tokens: TokenSource,
  scope: string,
  request: OutboundRequest<T>,
): Promise<OutboundAnswer<T>> {
  const send = async () => {
    request.signal?.throwIfAborted();
    const token = await untilAborted(tokens.token(scope), request.signal);
    return http({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } });
  };
  try {
    return await send().catch((error: unknown) => {
      if (!isUnauthorised(error)) throw error;
      tokens.forget(scope);
      return send();
    });
  } catch (error) {
    if (!(error instanceof RegisterUnavailableError) || error.register === request.register) throw error;
    throw new RegisterUnavailableError(request.register, error.afterMs, { cause: error });
  }
}

const isUnauthorised = (error: unknown): boolean =>
  error instanceof RegisterUnavailableError && error.cause instanceof OutboundFault && error.cause.details.httpStatus === 401;

/** A token others wait for too is not given up because one caller leaves. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let leave: (() => void) | undefined;
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
}
