import type { CaseworkerSubmission } from '@sporvalg/contract';

export type Delivery = CaseworkerSubmission['delivery'];
export type DeliveryStateName = Delivery['state'];

/** States in the order a submission meets them, with the word the address has for them. */
export const STATE_WORDS = {
  waiting: 'venter',
  building: 'klargjores',
  sent: 'sendt',
  archived: 'arkivert',
  unknown: 'usikkert',
  rejected: 'avvist',
} as const satisfies Record<DeliveryStateName, string>;

export const STATES = Object.keys(STATE_WORDS) as readonly DeliveryStateName[];

/** Whether a person may ask for another try: refused, lost sight of, or waiting after a try that failed. */
export function mayRetry({ state, attempts }: Delivery): boolean {
  return state === 'rejected' || state === 'unknown' || (state === 'waiting' && attempts.length > 0);
}
