import { archiveReading, planArchive, type ArchivePlan } from '@sporvalg/core';
import type { ApplicationDocument, SubmissionRecord } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { applicationDocument, printDocuments } from './application-document.js';
import { versionOfSubmission, type ServiceVersion } from './catalogue.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { completeDraft, KARI, runtimeWorld, withContent } from './fixtures/runtime-world.js';
import { submit } from './submit.js';

const CONTRACT = {
  id: '00000000-0000-4000-8000-0000000000f1',
  nodeKey: 'vedleggDisponering',
  fileName: 'Leie av Siri.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 4,
  sha256: '1'.repeat(64),
};
const PROOF = {
  ...CONTRACT,
  id: '00000000-0000-4000-8000-0000000000f2',
  nodeKey: 'vedleggKunnskapsprove',
  fileName: 'Jonas sin prøve.pdf',
};

describe('the documents made by us', () => {
  let version: ServiceVersion;
  let submission: SubmissionRecord['submission'];
  beforeEach(async () => {
    const world = await runtimeWorld();
    const draft = await completeDraft(world);
    const { submission: sent } = withContent(await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' }));
    submission = { ...sent, attachments: [CONTRACT, PROOF] };
    version = await versionOfSubmission(world.catalogue, sent);
  });

  const planned = () => planArchive(version.effective, submission, archiveReading(version.form, evaluateSubmission(version, submission)));
  async function printed(plan: ArchivePlan): Promise<readonly ApplicationDocument[]> {
    const documents: ApplicationDocument[] = [];
    const renderer = { application: async (document: ApplicationDocument) => Buffer.from(String(documents.push(document))) };
    await printDocuments({ renderer, sha256: String }, version, submission, plan);
    return documents;
  }
  const pages = ({ application }: ApplicationDocument) => application.pages.map(({ id }) => id);
  const text = (document: ApplicationDocument) => JSON.stringify(document);

  it('are the open part and the part that is exempt, under the numbers of the plan', async () => {
    const plan = planned();
    const contents = await printDocuments(
      { renderer: { application: async () => Buffer.from('pdf') }, sha256: () => 'sum' },
      version,
      submission,
      plan,
    );

    expect(contents.map(({ nummer, sha256 }) => [nummer, sha256])).toEqual([
      [1, 'sum'],
      [2, 'sum'],
    ]);
    expect(plan.documents.map(({ tittel, skjerming }) => [tittel, skjerming?.tilgangskode])).toEqual([
      [expect.stringMatching(/^Søknad om skjenkebevilling for lukket selskap/), undefined],
      ['Opplysninger unntatt offentlighet', 'UO'],
      ['Avtale om lokalet', undefined],
      ['Bevis for kunnskapsprøve', 'UO'],
    ]);
  });

  it('tell the public who is responsible, and neither how to reach them nor when they were born', async () => {
    const [open, shielded] = await printed(planned());

    expect(open?.part).toEqual({ kind: 'open', elsewhere: ['Ansvarlige'] });
    expect(text(open as ApplicationDocument)).toContain('Jonas Akkurattjue');
    expect(text(open as ApplicationDocument)).not.toMatch(/jonas@eksempel|90000005|20\. november 2006|20910670000/);
    expect(text(shielded as ApplicationDocument)).toMatch(/jonas@eksempel/);
    expect(pages(shielded as ApplicationDocument)).toEqual(['ansvarlige']);
  });

  it('name a shielded file in the shielded part alone', async () => {
    const [open, shielded] = await printed(planned());

    expect(open?.attachments.map(({ fileName }) => fileName)).toEqual(['Leie av Siri.pdf', undefined]);
    expect(shielded?.attachments.map(({ fileName }) => fileName)).toEqual(['Jonas sin prøve.pdf']);
    expect(text(open as ApplicationDocument)).not.toContain('Jonas sin prøve');
  });

  it('carry the title and the law of the plan, and the same reference', async () => {
    const [open, shielded] = await printed(planned());

    expect(shielded?.part).toEqual({
      kind: 'shielded',
      title: 'Opplysninger unntatt offentlighet',
      hjemmel: expect.stringContaining('Offl. § 13'),
    });
    expect(shielded?.reference).toBe(open?.reference);
    expect(shielded?.promisedLater).toEqual([]);
  });

  it('leave nothing out of what the citizen and the caseworker download', () => {
    const whole = applicationDocument(version, submission);

    expect(whole).not.toHaveProperty('part');
    expect(pages(whole)).toContain('ansvarlige');
    expect(text(whole)).toMatch(/jonas@eksempel/);
    expect(whole.attachments.map(({ fileName }) => fileName)).toEqual(['Leie av Siri.pdf', 'Jonas sin prøve.pdf']);
  });
});
