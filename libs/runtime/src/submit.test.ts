import { DraftNotFoundError, IdempotencyConflictError, RevisionConflictError, type Draft } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { ApplicationInvalidError } from './errors.js';
import { completeDraft, KARI, runtimeWorld, withContent, type RuntimeWorld } from './fixtures/runtime-world.js';
import { submit } from './submit.js';

const KEY = '6f1c0f6e-6c0f-4a55-9a2e-1b1a2f1c7a10';
const OTHER_KEY = '6f1c0f6e-6c0f-4a55-9a2e-1b1a2f1c7a11';

describe('sending an application', () => {
  let world: RuntimeWorld;
  let draft: Draft;
  beforeEach(async () => {
    world = await runtimeWorld();
    draft = await completeDraft(world);
  });

  async function send(
    change: { readonly draftId?: string; readonly revision?: number; readonly idempotencyKey?: string } = {},
    citizen = KARI,
  ) {
    const request = { draftId: draft.id, revision: draft.revision, idempotencyKey: KEY, ...change };
    return withContent(await submit(world, citizen, { ...request, draft: await world.drafts.find(request.draftId) }));
  }

  it('writes who applied, for what, by which version and when', async () => {
    const { submission } = await send();

    expect(submission).toMatchObject({
      reference: 'SPV-2026-000001',
      tracks: ['ambulerende'],
      municipalityNumber: '1833',
      definitionHash: draft.definitionHash,
      applicant: { type: 'person', name: 'Kari Vakkerblomst', personId: '12838510068' },
      submittedAt: world.at.toISOString(),
    });
    expect(world.held.drafts.size).toBe(0);
  });

  it('again with the same key gives the first receipt, also when the draft is gone', async () => {
    const first = await send();

    expect(await send()).toBe(first);
    expect(world.held.sent).toHaveLength(1);
  });

  it('twice at the same moment gives both the same receipt, attachments or not', async () => {
    const { promisedLater: _, ...rest } = draft;
    draft = await world.drafts.create({ ...rest, promisedLater: [] });
    await world.attachments.add(
      { id: world.newId(), draftId: draft.id, nodeKey: 'vedleggDisponering', fileName: 'a.pdf', mimeType: 'application/pdf' },
      one(),
      10,
    );
    const first = await send();
    // The other request read the draft before it was sent, and its attachments after.
    world.held.drafts.set(draft.id, draft);

    expect(await send()).toBe(first);
    expect(world.held.sent).toHaveLength(1);
  });

  it('with the key of another application is refused', async () => {
    await send();
    const other = await completeDraft(world);

    await expect(send({ draftId: other.id, revision: other.revision })).rejects.toThrow(IdempotencyConflictError);
    expect(world.held.drafts.has(other.id)).toBe(true);
  });

  it('that is gone is refused, and somebody else’s key does not bring back their receipt', async () => {
    await send();

    await expect(send({ idempotencyKey: OTHER_KEY })).rejects.toThrow(DraftNotFoundError);
    await expect(send({}, { ...KARI, personKey: 'key of Ola' })).rejects.toThrow(DraftNotFoundError);
  });

  it('from a revision the citizen has not seen is refused, and tells where the draft is', async () => {
    const stale = await send({ revision: draft.revision - 1 }).catch((error: unknown) => error);

    expect(stale).toBeInstanceOf(RevisionConflictError);
    expect((stale as RevisionConflictError).currentRevision).toBe(draft.revision);
    expect(world.held.sent).toEqual([]);
  });

  it('with faults is refused with all of them, and the draft is kept', async () => {
    draft = await world.drafts.save(draft.id, draft.revision, {
      answers: { ...draft.answers, kontakt: {} },
      promisedLater: [],
      language: 'nb',
    });

    const refusal = await send({ idempotencyKey: OTHER_KEY }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(ApplicationInvalidError);
    const places = (refusal as ApplicationInvalidError).issues.map(({ path, nodeKey }) => path ?? nodeKey);
    expect(places).toEqual(expect.arrayContaining(['kontakt.epost', 'kontakt.telefon', 'vedleggDisponering']));
    expect(world.held.drafts.has(draft.id)).toBe(true);
  });

  it('takes along nothing that is hidden: answers, files and promises', async () => {
    const hidden = { virksomhet: { navn: 'Skjult AS' }, personer: [{ altinnRowId: 'x', navn: 'Skjult' }], ukjent: 'Skjult' };
    draft = await completeDraft(world, {
      answers: { ...draft.answers, ...hidden },
      promisedLater: ['vedleggDisponering', 'vedleggSkatteattest', 'finnesIkke'],
    });
    await world.attachments.add(
      { id: world.newId(), draftId: draft.id, nodeKey: 'vedleggSkatteattest', fileName: 'skjult.pdf', mimeType: 'application/pdf' },
      one(),
      10,
    );

    const { submission } = await send();

    expect(JSON.stringify(submission.answers)).not.toContain('Skjult');
    expect(submission.attachments).toEqual([]);
    expect(submission.promisedLater).toEqual(['vedleggDisponering']);
  });

  it('keeps the facts that stand behind what is sent, and marks what the citizen has changed', async () => {
    const fact = { source: 'krr', retrievedAt: '2026-11-20T08:00:00.000Z' };
    draft = await completeDraft(world, {
      facts: [
        { path: 'kontakt.epost', value: 'siri@eksempel.example', ...fact },
        { path: 'kontakt.telefon', value: '+4799900003', ...fact },
      ],
    });

    const { submission } = await send();

    expect(submission.facts.map(({ path }) => path)).toEqual(['kontakt.epost']);
    expect(submission.unconfirmed).toEqual([{ path: 'kontakt.telefon', source: 'krr', reason: 'overridden' }]);
  });

  it('by a person whose name no register could tell goes by the name they have typed', async () => {
    const { submission } = await send({}, { ...KARI, personName: '' });

    expect(submission.applicant).toMatchObject({ name: 'Siri Rolighumle', personName: 'Siri Rolighumle' });
  });
});

async function* one() {
  yield new Uint8Array(1);
}
