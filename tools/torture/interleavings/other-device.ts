import { setTimeout as delay } from 'node:timers/promises';
import { saveDraft, type ProductAnswer, type ProductClient } from '@sporvalg/testing';

type Tree = Readonly<Record<string, unknown>>;

const AGAIN_MS = 50;

/** The same citizen at another device: reads the newest draft, writes one answer in it, tries again until it stands. */
export interface OtherDevice {
  read(): Promise<Tree>;
  /** @returns the answer that stood there */
  write(path: readonly string[], text: string): Promise<unknown>;
}

export function otherDevice(client: ProductClient, draftId: string): OtherDevice {
  const fetchDraft = async (): Promise<Tree> => {
    for (;;) {
      const answer = await client.send(`/api/v1/drafts/${draftId}`).catch(() => undefined);
      if (answer?.status === 200) return answer.json;
      refuse(answer);
      await delay(AGAIN_MS);
    }
  };
  return {
    read: async () => (await fetchDraft())['answers'] as Tree,
    async write(path, text) {
      for (;;) {
        const { revision, answers, promisedLater, language } = await fetchDraft();
        const content = { answers: withAnswer(answers as Tree, path, text), promisedLater, language };
        const answer = await saveDraft(client, { id: draftId, revision: Number(revision) }, content).catch(() => undefined);
        if (answer?.status === 200) return answerAt(answers, path);
        refuse(answer);
      }
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
