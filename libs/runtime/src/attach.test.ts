import { AttachmentExistsError, AttachmentTooLargeError, type Draft } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { attach, type IncomingFile } from './attach.js';
import { applicantOf } from './citizen.js';
import { AttachmentPlaceError, AttachmentTypeError, TooManyAttachmentsError } from './errors.js';
import { completeDraft, KARI, runtimeWorld, type RuntimeWorld } from './fixtures/runtime-world.js';
import { judgeDraft } from './judge-draft.js';

const PDF = { ending: 'pdf', mimeType: 'application/pdf' };
const MB = 1024 * 1024;

describe('attaching a file', () => {
  let world: RuntimeWorld;
  let draft: Draft;
  let read: number;
  beforeEach(async () => {
    world = await runtimeWorld();
    draft = await completeDraft(world);
    read = 0;
  });

  async function* bytesOf(sizeBytes: number) {
    for (let at = 0; at < sizeBytes; at += MB) {
      const part = new Uint8Array(Math.min(MB, sizeBytes - at));
      read += part.length;
      yield part;
    }
  }

  async function put(change: Partial<IncomingFile> = {}) {
    const { evaluation } = await judgeDraft(world, draft, applicantOf(KARI));
    const file = {
      id: world.newId(),
      draftId: draft.id,
      nodeKey: 'vedleggDisponering',
      fileName: 'avtale.pdf',
      detected: PDF,
      announcedBytes: undefined,
      bytes: bytesOf(1_000),
    };
    return attach(world.attachments, evaluation, { ...file, ...change });
  }

  it('stores it in its place, as the type its content has', async () => {
    expect(await put({ fileName: 'Avtale.PDF' })).toMatchObject({
      nodeKey: 'vedleggDisponering',
      fileName: 'Avtale.PDF',
      mimeType: 'application/pdf',
      sizeBytes: 1_000,
    });
  });

  it('takes the two spellings of an ending for one', async () => {
    await expect(put({ fileName: 'bilde.jpeg', detected: { ending: 'jpg', mimeType: 'image/jpeg' } })).resolves.toBeDefined();
    await expect(put({ fileName: 'skann.tiff', detected: { ending: 'tif', mimeType: 'image/tiff' } })).resolves.toBeDefined();
  });

  it.each([
    ['a program called .pdf', { detected: { ending: 'exe', mimeType: 'application/x-msdownload' } }],
    ['something unknown called .pdf', { detected: undefined }],
    ['a picture called .pdf', { detected: { ending: 'png', mimeType: 'image/png' } }],
    ['a PDF called .exe', { fileName: 'avtale.exe' }],
    ['a PDF without an ending', { fileName: 'avtale' }],
    ['a zip', { fileName: 'alt.zip', detected: { ending: 'zip', mimeType: 'application/zip' } }],
  ])('refuses %s, and says what it takes', async (_what, change) => {
    const refusal = await put(change).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(AttachmentTypeError);
    expect((refusal as AttachmentTypeError).accepted).toEqual(['pdf', 'png', 'jpg', 'tif', 'docx', 'odt']);
    expect(world.held.files.size).toBe(0);
  });

  it.each(['vedleggSkatteattest', 'arrNavn', 'finnesIkke'])(
    'refuses the place «%s», which is hidden, no file upload or not there',
    async (nodeKey) => {
      await expect(put({ nodeKey })).rejects.toThrow(AttachmentPlaceError);
    },
  );

  it('refuses a file that says it is too large before reading it', async () => {
    await expect(put({ announcedBytes: 60 * MB, bytes: bytesOf(60 * MB) })).rejects.toThrow(new AttachmentTooLargeError(10 * MB));
    expect(read).toBe(0);
  });

  it('refuses a file that turns out too large when the limit is passed', async () => {
    await expect(put({ announcedBytes: 10, bytes: bytesOf(60 * MB) })).rejects.toThrow(AttachmentTooLargeError);
    expect(read).toBeLessThanOrEqual(11 * MB);
  });

  it('gives what was stored when the same file comes again', async () => {
    const id = world.newId();
    const first = await put({ id });

    expect(await put({ id })).toEqual(first);
    expect(world.held.files.size).toBe(1);
  });

  it('lets nobody take over an id in use', async () => {
    const id = world.newId();
    await put({ id });
    const other = await completeDraft(world);

    await expect(put({ id, fileName: 'annen.pdf' })).rejects.toThrow(AttachmentExistsError);
    await expect(put({ id, draftId: other.id })).rejects.toThrow(AttachmentExistsError);
  });

  it('stops at a hundred files', async () => {
    for (let file = 0; file < 100; file += 1)
      await world.attachments.add(
        { id: world.newId(), draftId: draft.id, nodeKey: 'vedleggDisponering', fileName: 'a.pdf', mimeType: PDF.mimeType },
        bytesOf(1),
        10,
      );

    await expect(put()).rejects.toThrow(TooManyAttachmentsError);
  });
});
