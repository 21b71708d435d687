/** What was wrong with an answer. Its message is for operators and never quotes address, body or headers. */
export class OutboundFault extends Error {
  override readonly name = 'OutboundFault';

  constructor(
    message: string,
    readonly details: {
      /** Another try may go better. */
      readonly retry: boolean;
      /** Says that the service is unwell, not that the question was wrong; opens the circuit. */
      readonly unwell: boolean;
      readonly retryAfterMs?: number;
      readonly httpStatus?: number;
    },
  ) {
    super(message);
  }
}

export const unreachable = (): OutboundFault => new OutboundFault('no connection', { retry: true, unwell: true });
export const tooLate = (): OutboundFault => new OutboundFault('no answer in time', { retry: false, unwell: true });
export const nonsense = (what: string): OutboundFault => new OutboundFault(what, { retry: false, unwell: true });

/** @param now for a Retry-After that is a date */
export function faultForStatus(response: Response, now: Date): OutboundFault {
  const { status } = response;
  if (status === 429) {
    return new OutboundFault('answered 429', { retry: true, unwell: true, retryAfterMs: retryAfterMs(response, now), httpStatus: status });
  }
  if (status >= 500) return new OutboundFault(`answered ${status}`, { retry: true, unwell: true, httpStatus: status });
  if (status >= 300 && status < 400) return nonsense(`answered ${status}, and redirects are not followed`);
  return new OutboundFault(`answered ${status}`, { retry: false, unwell: false, httpStatus: status });
}

const DEFAULT_RETRY_AFTER_MS = 500;

function retryAfterMs(response: Response, now: Date): number {
  const header = response.headers.get('retry-after');
  if (!header) return DEFAULT_RETRY_AFTER_MS;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : DEFAULT_RETRY_AFTER_MS;
}
