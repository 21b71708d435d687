import { compileForm, evaluateApplication } from '@sporvalg/core';
import { beforeEach, describe, expect, it } from 'vitest';

import { applicantOf } from './citizen.js';
import { AttachmentPlaceError, AttachmentTagError } from './errors.js';
import { completeDraft, KARI, runtimeWorld, type RuntimeWorld } from './fixtures/runtime-world.js';
import { judgeDraft } from './judge-draft.js';
import { tagAttachment } from './tag-attachment.js';

const PLACE = 'vedleggDisponering';

describe('saying what kind of file an attachment is', () => {
  let world: RuntimeWorld;
  let say: (tag: string, nodeKey?: string, type?: 'FileUpload' | 'FileUploadWithTag') => ReturnType<typeof tagAttachment>;
  let id: string;
  beforeEach(async () => {
    world = await runtimeWorld();
    const draft = await completeDraft(world);
    id = world.newId();
    const bytes = (async function* () {
      yield new Uint8Array(10);
    })();
    await world.attachments.add({ id, draftId: draft.id, nodeKey: PLACE, fileName: 'avtale.pdf', mimeType: 'application/pdf' }, bytes, 100);
    say = async (tag, nodeKey = PLACE, type = 'FileUploadWithTag') => {
      const judged = await judgeDraft(world, draft, applicantOf(KARI));
      const { definition, schema } = judged.version;
      const options = [{ value: 'avtale', label: 'avtale' }];
      const pages = Object.fromEntries(
        Object.entries(definition.pages).map(([name, page]) => [
          name,
          { ...page, layout: page.layout.map((node) => (node.id === PLACE ? { ...node, type, options } : node)) },
        ]),
      );
      const form = compileForm({ ...definition, pages });
      const evaluation = evaluateApplication(form, judged.evaluation.input, schema);
      return tagAttachment(world.attachments, { version: { ...judged.version, form }, evaluation }, { id, nodeKey }, tag);
    };
  });

  it('keeps a kind that its place offers', async () => {
    expect(await say('avtale')).toMatchObject({ id, tag: 'avtale' });
    expect(await world.attachments.find(id)).toMatchObject({ tag: 'avtale', fileName: 'avtale.pdf' });
  });

  it('refuses a kind that is not offered, and one where no kind is asked for', async () => {
    await expect(say('skisse')).rejects.toThrow(AttachmentTagError);
    await expect(say('avtale', PLACE, 'FileUpload')).rejects.toThrow(AttachmentTagError);
    expect((await world.attachments.find(id))?.tag).toBeUndefined();
  });

  it('refuses a file whose place is not shown', async () => {
    await expect(say('avtale', 'finnesIkke')).rejects.toThrow(AttachmentPlaceError);
  });
});
