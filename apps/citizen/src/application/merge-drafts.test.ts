import { describe, expect, it } from 'vitest';

import { mergeDrafts, type SharedContent } from './merge-drafts.js';

const draft = (content: Partial<SharedContent>): SharedContent => ({ answers: {}, promisedLater: [], ...content });

describe('mergeDrafts', () => {
  it('keeps the promises of both, and lets each take its own back', () => {
    const merge = mergeDrafts(
      draft({ promisedLater: ['tegning', 'attest'] }),
      draft({ promisedLater: ['tegning', 'attest', 'kart'] }),
      draft({ promisedLater: ['attest', 'avtale'] }),
    );

    expect(merge.content.promisedLater.toSorted()).toEqual(['attest', 'avtale', 'kart']);
    expect(merge.collides).toBe(false);
  });

  it('takes a promise that was sent and then taken back for this tab’s own', () => {
    const promised = draft({ promisedLater: ['kart'] });

    expect(mergeDrafts(draft({}), draft({}), promised, { sent: [promised] }).content.promisedLater).toEqual([]);
  });

  it('takes the choice of tracks that only one has made, or taken back', () => {
    const chosen = draft({ chosenTracks: ['ambulerende'] });

    expect(mergeDrafts(draft({}), draft({ answers: { a: 1 } }), chosen).content).toEqual({ ...chosen, answers: { a: 1 } });
    expect(mergeDrafts(draft({}), chosen, draft({ answers: { a: 1 } })).content).toEqual({ ...chosen, answers: { a: 1 } });
    expect(mergeDrafts(chosen, chosen, draft({})).content.chosenTracks).toBeUndefined();
  });

  it.each([
    { keep: 'mine' as const, stands: ['fast'] },
    { keep: 'theirs' as const, stands: ['ambulerende', 'enkelt'] },
  ])('collides when both chose tracks differently, and «$keep» stands whole', ({ keep, stands }) => {
    const merge = mergeDrafts(
      draft({ chosenTracks: ['enkelt'] }),
      draft({ chosenTracks: ['fast'] }),
      draft({ chosenTracks: ['ambulerende', 'enkelt'] }),
      { keep },
    );

    expect(merge.collides).toBe(true);
    expect(merge.content.chosenTracks).toEqual(stands);
  });
});
