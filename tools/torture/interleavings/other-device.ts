import { setTimeout as delay } from 'node:timers/promises';
import { DraftView } from '@sporvalg/contract';
import { saveDraft, type ProductAnswer, type ProductClient } from '@sporvalg/testing';

import type { Decisions } from './steps.js';

type Tree = Readonly<Record<string, unknown>>;

const AGAIN_MS = 50;

/** The same citizen at another device: reads the newest draft, changes one thing in it, tries again until it stands. */
export interface OtherDevice {
  read(): Promise<DraftView>;
  /** @returns the answer that stood there */
  write(path: readonly string[], text: string): Promise<unknown>;
  decide(decisions: Decisions): Promise<void>;
}

export function otherDevice(client: ProductClient, draftId: string): OtherDevice {
  const read = async (): Promise<DraftView> => {
    for (;;) {
      const answer = await client.send(`/api/v1/drafts/${draftId}`).catch(() => undefined);
      if (answer?.status === 200) return DraftView.parse(answer.json);
      refuse(answer);
      await delay(AGAIN_MS);
    }
  };
  const change = async (changed: (before: DraftView) => Decisions & Pick<DraftView, 'answers'>): Promise<DraftView> => {
    for (;;) {
      const before = await read();
      const content = { ...changed(before), language: before.language };
      const answer = await saveDraft(client, { id: draftId, revision: before.revision }, content).catch(() => undefined);
      if (answer?.status === 200) return before;
      refuse(answer);
    }
  };
  return {
    read,
    async write(path, text) {
      const before = await change(({ answers, promisedLater, chosenTracks }) => ({
        answers: withAnswer(answers, path, text),
        promisedLater,
        ...(chosenTracks && { chosenTracks }),
      }));
      return answerAt(before.answers, path);
    },
    async decide(decisions) {
      await change(({ answers }) => ({ answers, ...decisions }));
    },
  };
}

/** No answer, a server that is starting and a draft that changed meanwhile are worth another try. */
function refuse(answer: ProductAnswer | undefined): void {
  if (answer && ![412, 502, 503].includes(answer.status)) throw new Error(`The other device got ${answer.status}`);
}

export function answerAt(answers: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Tree | undefined)?.[name], answers);
}

function withAnswer(answers: Tree, [name = '', ...rest]: readonly string[], text: string): Tree {
  return { ...answers, [name]: rest.length === 0 ? text : withAnswer((answers[name] ?? {}) as Tree, rest, text) };
}
