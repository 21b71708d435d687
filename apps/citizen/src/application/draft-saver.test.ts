import type { DraftView } from '@sporvalg/contract';
import { NoAnswerError, ProblemError } from '@sporvalg/contract/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDraftSaver, type DraftContent, type DraftSaver, type SavedState } from './draft-saver.js';

const draft: DraftView = {
  id: '0b1f8a52-7f0a-4c1e-9d55-0f2d1a6f3b10',
  serviceId: 'x',
  definitionHash: 'h',
  municipalityNumber: '1813',
  language: 'nb',
  applicant: { type: 'person', name: 'Kari' },
  owner: { person: 'kari', partyId: 'self' },
  answers: { a: 1 },
  promisedLater: [],
  attachments: [],
  facts: [],
  unconfirmed: [],
  revision: 1,
  updatedAt: '2026-11-20T12:00:00.000Z',
};
const content = (answers: DraftContent['answers']): DraftContent => ({ answers, promisedLater: [], language: 'nb' });
const problem = (status: number, code: string) => new ProblemError({ status, code });

/** A saver against a server kept in memory, with answers scripted by the test. */
function saverWith({
  failures = [] as Error[],
  fetchFailures = [] as Error[],
  stored = draft,
  online = true,
  hangs = false,
  isLost = false,
  isOwners = [] as boolean[],
  takeIn = (_saver: DraftSaver): void => undefined,
} = {}) {
  const states: SavedState[] = [];
  const merged: unknown[] = [];
  const sent: { revision: number; answers: unknown }[] = [];
  let server = stored;
  const saver: DraftSaver = createDraftSaver({
    draft,
    save: async (revision, { answers, promisedLater, chosenTracks }, signal) => {
      const failure = failures.shift();
      if (failure) throw failure;
      if (hangs) {
        hangs = false;
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new NoAnswerError())));
      }
      if (revision !== server.revision) throw problem(412, 'draft.stale');
      sent.push({ revision, answers });
      server = { ...server, answers, promisedLater, chosenTracks, revision: revision + 1 };
      if (isLost) {
        isLost = false;
        throw new NoAnswerError();
      }
      return { revision: server.revision, updatedAt: '2026-11-20T12:01:00.000Z' };
    },
    fetch: async () => {
      const failure = fetchFailures.shift();
      if (failure) throw failure;
      return server;
    },
    isOnline: () => online,
    isOwners: async () => isOwners.shift() ?? true,
    takeIn: () => takeIn(saver),
    onState: (state) => states.push(state),
    onMerged: ({ answers }) => merged.push(answers),
  });
  return { saver, states, merged, sent, kinds: () => states.map((state) => state.kind), stored: () => server };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createDraftSaver', () => {
  it('saves once, 400 ms after the last of several changes', async () => {
    const { saver, sent, kinds } = saverWith();
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(300);
    saver.change(content({ a: 3 }));
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);

    expect(sent).toEqual([{ revision: 1, answers: { a: 3 } }]);
    expect(kinds()).toEqual(['saving', 'saved']);
  });

  it('keeps what was written without a network and saves it when the network is back', async () => {
    const { saver, sent, kinds } = saverWith({ failures: [new NoAnswerError(), new NoAnswerError()], online: false });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(kinds()).toEqual(['saving', 'offline']);
    await vi.advanceTimersByTimeAsync(1_000 + 2_000);

    expect(sent).toEqual([{ revision: 1, answers: { a: 2 } }]);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('joins with another tab without asking when they wrote in different places', async () => {
    const { saver, sent, merged } = saverWith({ stored: { ...draft, revision: 5, answers: { a: 1, b: 9 } } });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);

    expect(merged).toEqual([{ a: 2, b: 9 }]);
    expect(sent).toEqual([{ revision: 5, answers: { a: 2, b: 9 } }]);
  });

  it('joins promises and the choice of tracks with another tab’s, and tells the page', async () => {
    const { saver, kinds, stored } = saverWith({ stored: { ...draft, revision: 5, promisedLater: ['kart'], chosenTracks: ['fast'] } });
    saver.change({ ...content({ a: 2 }), promisedLater: ['tegning'] });
    await vi.advanceTimersByTimeAsync(400);

    expect(stored()).toMatchObject({ answers: { a: 2 }, promisedLater: ['tegning', 'kart'], chosenTracks: ['fast'] });
    expect(kinds()).not.toContain('conflict');
  });

  it('asks when another tab has chosen other tracks', async () => {
    const { saver, kinds, stored } = saverWith({ stored: { ...draft, revision: 5, chosenTracks: ['fast'] } });
    saver.change({ ...content({ a: 1 }), chosenTracks: ['ambulerende'] });
    await vi.advanceTimersByTimeAsync(400);
    expect(kinds().at(-1)).toBe('conflict');

    saver.settle('mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(stored().chosenTracks).toEqual(['ambulerende']);
  });

  it('asks when both wrote the same answer differently, and saves nothing meanwhile', async () => {
    const { saver, sent, kinds } = saverWith({ stored: { ...draft, revision: 5, answers: { a: 7 } } });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds().at(-1)).toBe('conflict');
    expect(sent).toEqual([]);

    saver.settle('theirs');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([{ revision: 5, answers: { a: 7 } }]);
  });

  it('keeps what is here when told so', async () => {
    const { saver, sent } = saverWith({ stored: { ...draft, revision: 5, answers: { a: 7 } } });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);
    saver.settle('mine');
    await vi.advanceTimersByTimeAsync(0);

    expect(sent).toEqual([{ revision: 5, answers: { a: 2 } }]);
  });

  it('waits for login when the session is over, then goes on', async () => {
    const { saver, sent, kinds } = saverWith({ failures: [problem(401, 'session.required')] });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds().at(-1)).toBe('logged-out');
    saver.resume();
    await vi.advanceTimersByTimeAsync(0);

    expect(sent).toHaveLength(1);
  });

  it('says so when the draft is gone', async () => {
    const { saver, kinds } = saverWith({ failures: [problem(404, 'draft.not-found')] });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);

    expect(kinds().at(-1)).toBe('gone');
  });

  it('keeps what was written while somebody else is logged in, and saves it when the owner is back', async () => {
    const { saver, sent, kinds } = saverWith({ failures: [problem(404, 'not-found')], isOwners: [false] });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds()).toEqual(['saving', 'logged-out']);
    expect(saver.hasUnsaved).toBe(true);
    saver.resume();
    await vi.advanceTimersByTimeAsync(0);

    expect(sent).toEqual([{ revision: 1, answers: { a: 2 } }]);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('flush gives the revision to send from, or nothing when it could not save', async () => {
    const { saver } = saverWith({ failures: [problem(503, 'storage.unavailable')] });
    saver.change(content({ a: 2 }));
    expect(await saver.flush()).toBeUndefined();
    expect(await saver.flush()).toBe(2);
  });

  it('gives up a request that hangs, and saves with another', async () => {
    const { saver, sent, kinds } = saverWith({ hangs: true });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400 + 20_000);
    expect(kinds().at(-1)).toBe('retrying');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(sent).toEqual([{ revision: 1, answers: { a: 2 } }]);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('asks nobody when it was its own save that stood there, the answer to it lost', async () => {
    const { saver, sent, kinds } = saverWith({ isLost: true });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);
    saver.change(content({ a: 23 }));
    await vi.advanceTimersByTimeAsync(400);

    expect(kinds()).not.toContain('conflict');
    expect(sent.at(-1)).toEqual({ revision: 2, answers: { a: 23 } });
  });

  it('keeps what was typed while it asked what another tab had saved', async () => {
    const typedMeanwhile = content({ a: 234 });
    const { saver, sent, merged } = saverWith({
      stored: { ...draft, revision: 5, answers: { a: 1, b: 9 } },
      takeIn: (it) => it.change(typedMeanwhile),
    });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);

    expect(merged).toEqual([{ a: 234, b: 9 }]);
    expect(sent.at(-1)).toEqual({ revision: 5, answers: { a: 234, b: 9 } });
  });

  it.each([
    { keep: 'mine' as const, saved: { a: 2, b: 9, c: 3 } },
    { keep: 'theirs' as const, saved: { a: 7, b: 9, c: 3 } },
  ])('keeps what both wrote elsewhere when «$keep» is chosen after more has been typed', async ({ keep, saved }) => {
    const { saver, sent, merged } = saverWith({ stored: { ...draft, revision: 5, answers: { a: 7, b: 9 } } });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);
    saver.change(content({ a: 2, c: 3 }));
    saver.settle(keep);
    await vi.advanceTimersByTimeAsync(0);

    expect(merged).toEqual([saved]);
    expect(sent).toEqual([{ revision: 5, answers: saved }]);
  });

  it('tells the truth when it cannot fetch what another tab has saved', async () => {
    const { saver, kinds } = saverWith({
      stored: { ...draft, revision: 5, answers: { a: 1, b: 9 } },
      fetchFailures: [new NoAnswerError(), problem(401, 'session.required')],
      online: false,
    });
    saver.change(content({ a: 2 }));
    await vi.advanceTimersByTimeAsync(400);
    expect(kinds().at(-1)).toBe('offline');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kinds().at(-1)).toBe('logged-out');
  });
});
