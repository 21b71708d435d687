import type { RegisterFact, UnconfirmedValue } from '@sporvalg/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { DraftNotFoundError, RevisionConflictError } from '../stores.js';
import { MINUTE_MS, newDraft, type MakeStores, type StoresUnderTest } from './store-fixtures.js';

const NAME: RegisterFact = {
  path: 'virksomhet.navn',
  value: 'Havna Kro AS',
  source: 'enhetsregisteret',
  retrievedAt: '2026-11-20T08:59:00.000Z',
};
const content = (answers: Record<string, unknown>) => ({ answers, promisedLater: [], language: 'nb' as const });

/** What every draft store does. */
export function describeDraftStore(make: MakeStores): void {
  describe('a draft store', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    test('gives back a draft as it was created, at revision 1', async () => {
      const draft = newDraft({
        owner: { personKey: 'key-of-kari', organisationNumber: '310000000' },
        promisedLater: ['vedlegg-plan'],
        facts: [NAME],
        unconfirmed: [{ path: 'sted', source: 'kartverket-adresser', reason: 'unavailable' }],
        chosenTracks: ['servering', 'skjenking'],
        currentPage: 'om-stedet',
      });
      const created = await stores.drafts.create(draft);
      expect(created).toEqual({ ...draft, revision: 1, createdAt: '2026-11-20T09:00:00.000Z', updatedAt: '2026-11-20T09:00:00.000Z' });
      expect(await stores.drafts.find(draft.id)).toEqual(created);
    });

    test('keeps every letter, also those that are rare', async () => {
      const answers = { navn: 'Áhkká Ŋ đ ŧ 𝄞 «æøå» \u2028 \\u0000', tom: '', null: null, tall: 0.1 };
      const { id } = await stores.drafts.create(newDraft({ answers }));
      expect((await stores.drafts.find(id))?.answers).toEqual(answers);
    });

    test('lists the drafts of a person, last changed first, and nobody else’s', async () => {
      const first = await stores.drafts.create(newDraft());
      stores.clock.advance(MINUTE_MS);
      const second = await stores.drafts.create(newDraft());
      await stores.drafts.create(newDraft({ owner: { personKey: 'key-of-ola' } }));
      expect((await stores.drafts.listFor('key-of-kari')).map((draft) => draft.id)).toEqual([second.id, first.id]);
      stores.clock.advance(MINUTE_MS);
      await stores.drafts.save(first.id, 1, content({}));
      expect((await stores.drafts.listFor('key-of-kari')).map((draft) => draft.id)).toEqual([first.id, second.id]);
    });

    test('saves new content, and the revision grows by one', async () => {
      const draft = await stores.drafts.create(
        newDraft({ owner: { personKey: 'key-of-kari', organisationNumber: '310000000' }, facts: [NAME] }),
      );
      stores.clock.advance(MINUTE_MS);
      const saved = await stores.drafts.save(draft.id, 1, { answers: { a: 1 }, promisedLater: ['x'], language: 'nn', currentPage: 'to' });
      expect(saved).toEqual({
        ...draft,
        answers: { a: 1 },
        promisedLater: ['x'],
        language: 'nn',
        currentPage: 'to',
        revision: 2,
        updatedAt: '2026-11-20T09:01:00.000Z',
      });
      expect(await stores.drafts.find(draft.id)).toEqual(saved);
    });

    test('a chosen track that is left out of a save is no longer chosen', async () => {
      const draft = await stores.drafts.create(newDraft({ chosenTracks: ['servering'] }));
      expect(await stores.drafts.save(draft.id, 1, content({}))).not.toHaveProperty('chosenTracks');
    });

    test('refuses a save on a stale revision, tells the current one and changes nothing', async () => {
      const { id } = await stores.drafts.create(newDraft());
      await stores.drafts.save(id, 1, content({ fane: 'en' }));
      const stale = stores.drafts.save(id, 1, content({ fane: 'to' }));
      await expect(stale).rejects.toThrow(RevisionConflictError);
      await expect(stale).rejects.toMatchObject({ currentRevision: 2 });
      expect((await stores.drafts.find(id))?.answers).toEqual({ fane: 'en' });
    });

    test('of many saves at once on one revision, exactly one gets through', async () => {
      const { id } = await stores.drafts.create(newDraft());
      const outcomes = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => stores.drafts.save(id, 1, content({ n }))));
      const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(won).toHaveLength(1);
      expect(await stores.drafts.find(id)).toEqual(won[0]);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RevisionConflictError);
    });

    test('look-ups that answer at once are all kept, and the revision stays', async () => {
      const { id } = await stores.drafts.create(newDraft());
      const facts = Array.from({ length: 8 }, (_, n): RegisterFact => ({ ...NAME, path: `rader[${n}].navn` }));
      await Promise.all(facts.map((fact) => stores.drafts.recordLookup(id, [fact], [])));
      const draft = await stores.drafts.find(id);
      expect(draft?.facts.map((fact) => fact.path).sort()).toEqual(facts.map((fact) => fact.path));
      expect(draft?.revision).toBe(1);
    });

    test('the newest word on a path counts', async () => {
      const { id } = await stores.drafts.create(newDraft({ facts: [NAME] }));
      const newer = { ...NAME, value: 'Havna Kro og Hotell AS' };
      await stores.drafts.recordLookup(id, [newer], []);
      expect((await stores.drafts.find(id))?.facts).toEqual([newer]);
      const silent: UnconfirmedValue = { path: NAME.path, source: NAME.source, reason: 'unavailable' };
      await stores.drafts.recordLookup(id, [], [silent]);
      expect(await stores.drafts.find(id)).toMatchObject({ facts: [], unconfirmed: [silent] });
      await stores.drafts.recordLookup(id, [NAME], []);
      expect(await stores.drafts.find(id)).toMatchObject({ facts: [NAME], unconfirmed: [] });
    });

    test('a fact the citizen has overridden stays as evidence', async () => {
      const { id } = await stores.drafts.create(newDraft({ facts: [NAME] }));
      const overridden: UnconfirmedValue = { path: NAME.path, source: NAME.source, reason: 'overridden' };
      await stores.drafts.recordLookup(id, [], [overridden]);
      expect(await stores.drafts.find(id)).toMatchObject({ facts: [NAME], unconfirmed: [overridden] });
    });

    test('a deleted draft is gone for reading, saving and look-ups', async () => {
      const { id } = await stores.drafts.create(newDraft());
      await stores.drafts.delete(id);
      expect(await stores.drafts.find(id)).toBeUndefined();
      await expect(stores.drafts.save(id, 1, content({}))).rejects.toThrow(DraftNotFoundError);
      await expect(stores.drafts.recordLookup(id, [NAME], [])).rejects.toThrow(DraftNotFoundError);
      await stores.drafts.delete(id);
    });

    test('an id that is no id finds nothing', async () => {
      expect(await stores.drafts.find('../etc')).toBeUndefined();
      await expect(stores.drafts.save('x', 1, content({}))).rejects.toThrow(DraftNotFoundError);
      await stores.drafts.delete('x');
    });
  });
}
