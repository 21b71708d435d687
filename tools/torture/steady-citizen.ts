import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { closedParty, submitDraft, writeDraft, type ProductClient, type SavedDraft } from '@sporvalg/testing';

/** One receipt a citizen was given. */
export interface Acknowledged {
  readonly submissionId: string;
  readonly reference: string;
}

export interface SteadyCitizen {
  readonly client: ProductClient;
  readonly acknowledged: Acknowledged[];
  /** Receipts that came for a request whose first answer was lost in a crash. */
  recovered: number;
  /** Answers that should not come from a product in health, by what they were. */
  readonly faults: string[];
  /** Goes on applying until told to stop, and until the last request has its answer. */
  run(): Promise<void>;
  stop(): void;
}

const PAUSE_MS = 20;
const AGAIN_MS = 100;

/**
 * A citizen who sends application after application. When no answer comes, the citizen does as the app does: asks
 * again with the same key until there is one.
 */
export function steadyCitizen(client: ProductClient): SteadyCitizen {
  let stopped = false;
  let number = 0;
  const citizen: SteadyCitizen = {
    client,
    acknowledged: [],
    recovered: 0,
    faults: [],
    stop: () => void (stopped = true),
    async run() {
      while (!stopped) {
        number += 1;
        // A draft that was lost on the way is written anew: nobody has been promised anything yet.
        const draft = await writeDraft(client, closedParty(`Fest nummer ${number}`)).catch(() => undefined);
        if (draft) await send(citizen, draft);
        await delay(PAUSE_MS);
      }
    },
  };
  return citizen;
}

async function send(citizen: SteadyCitizen, draft: SavedDraft): Promise<void> {
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await submitDraft(citizen.client, draft, key).catch(() => undefined);
    if (answer?.status === 201) {
      citizen.acknowledged.push({ submissionId: String(answer.json['submissionId']), reference: String(answer.json['reference']) });
      if (attempt > 1) citizen.recovered += 1;
      return;
    }
    if (answer && answer.status !== 503) return void citizen.faults.push(`submit answered ${answer.status} ${String(answer.json['code'])}`);
    await delay(AGAIN_MS);
  }
}
