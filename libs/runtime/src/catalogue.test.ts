import { describe, expect, it } from 'vitest';

import { createCatalogue, DefinitionsBrokenError, versionOfSubmission, type Catalogue } from './catalogue.js';
import { ServiceNotFoundError } from './errors.js';
import {
  BRONNOY,
  completeDraft,
  definitionFiles,
  KARI,
  runtimeWorld,
  SERVICE,
  sha256,
  withContent,
  type RuntimeWorld,
} from './fixtures/runtime-world.js';
import { evaluateSubmission } from './evaluate-submission.js';
import { judgeDraft } from './judge-draft.js';
import { VersionMismatchError } from './kept-versions.js';
import { submit } from './submit.js';

describe('the catalogue', () => {
  it('says every fault with its place when a definition cannot be parsed', async () => {
    const broken = runtimeWorld((files) => void files.set(`${SERVICE}/service.json`, '{ "id": '));

    await expect(broken).rejects.toThrow(DefinitionsBrokenError);
    await expect(broken).rejects.toThrow(/skjenkebevilling\/service\.json:\d+:\d+/);
  });

  it('keeps a version after the definition has changed, so that what was begun on it can be finished', async () => {
    const world = await runtimeWorld();
    const old = world.catalogue.current(SERVICE, BRONNOY).definition;
    const files = await definitionFiles();
    files.set(`${SERVICE}/service.json`, (files.get(`${SERVICE}/service.json`) ?? '').replace('"version": "1.0.0"', '"version": "1.0.1"'));

    const later = await createCatalogue({
      source: { read: async () => files },
      archive: world.definitions,
      sha256,
      clock: world.clock,
      syntheticPersons: true,
    });

    expect(later.current(SERVICE, BRONNOY).definition.hash).not.toBe(old.hash);
    expect((await later.version(SERVICE, old.hash, BRONNOY)).definition.service.version).toBe('1.0.0');
    await expect(later.version('annen', old.hash, BRONNOY)).rejects.toThrow(ServiceNotFoundError);
    await expect(later.version(SERVICE, '0'.repeat(64), BRONNOY)).rejects.toThrow(ServiceNotFoundError);
  });

  it('still reads what was begun before the municipality turned the service off, and begins no more', async () => {
    const world = await runtimeWorld();
    const { hash } = world.catalogue.current(SERVICE, BRONNOY).definition;
    const files = await definitionFiles();
    const path = `municipalities/${BRONNOY}.json`;
    const overlay = JSON.parse(files.get(path) ?? '{}') as { services: object };
    files.set(path, JSON.stringify({ ...overlay, services: {} }));

    const later = await createCatalogue({
      source: { read: async () => files },
      archive: world.definitions,
      sha256,
      clock: world.clock,
      syntheticPersons: true,
    });

    expect(() => later.current(SERVICE, BRONNOY)).toThrow(ServiceNotFoundError);
    expect(later.newest(SERVICE, BRONNOY)).toBeDefined();
    await expect(later.version(SERVICE, hash, BRONNOY)).resolves.toBeDefined();
  });

  it('shows a submission by the rates of the year it was sent in, not of the year it is read in', async () => {
    const world = await runtimeWorld((files) => {
      const rates = JSON.parse(files.get('shared/rates/2025.json') ?? '{}') as object;
      files.set('shared/rates/2027.json', JSON.stringify({ ...rates, year: 2027 }));
    });
    world.at = new Date('2026-12-31T10:00:00Z');
    const draft = await completeDraft(world);
    const { submission } = await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' });
    const sentOn = await versionOfSubmission(world.catalogue, submission);
    world.at = new Date('2027-01-02T10:00:00Z');

    expect(await versionOfSubmission(world.catalogue, submission)).toBe(sentOn);
    expect(sentOn.definition.parameters['sats.aar']).toBe(2025);
    expect(world.catalogue.current(SERVICE, '1833').definition.parameters['sats.aar']).toBe(2027);
  });
});

/** The server after a restart, on the same database, with other files on disk. */
async function restarted(world: RuntimeWorld, change: (files: Map<string, string>) => void): Promise<Catalogue> {
  const files = await definitionFiles();
  change(files);
  const { definitions: archive, clock } = world;
  return createCatalogue({ source: { read: async () => files }, archive, sha256, clock, syntheticPersons: true });
}

/** Requires what nobody has answered, without changing the version's number. */
function askForMore(files: Map<string, string>): void {
  const path = `${SERVICE}/pages/kontakt.json`;
  const page = JSON.parse(files.get(path) ?? '{}') as { data: { layout: object[] } };
  page.data.layout.push({
    id: 'nyttKrav',
    type: 'Input',
    required: true,
    textResourceBindings: { title: 'title' },
    dataModelBindings: { simpleBinding: 'kontakt.navn2' },
  });
  files.set(path, JSON.stringify(page));
}

const overlay = (files: Map<string, string>, number: string, change: (overlay: Overlay) => object) => {
  const path = `municipalities/${number}.json`;
  files.set(path, JSON.stringify(change(JSON.parse(files.get(path) ?? '{}') as Overlay)));
};

interface Overlay {
  readonly parameters: Readonly<Record<string, unknown>>;
}

describe('a published version', () => {
  const errors = ({ evaluation }: Awaited<ReturnType<typeof judgeDraft>>) =>
    evaluation.issues.filter(({ severity }) => severity === 'error');

  it('is named by its contents: a change under the same number is another version, and drafts stay on the one they began with', async () => {
    const world = await runtimeWorld();
    const draft = await completeDraft(world);
    const applicant = { type: 'person', name: 'Kari Vakkerblomst' } as const;
    const catalogue = await restarted(world, askForMore);

    const newest = catalogue.current(SERVICE, draft.municipalityNumber).definition;
    expect(newest.service.version).toBe(world.catalogue.current(SERVICE, draft.municipalityNumber).definition.service.version);
    expect(newest.hash).not.toBe(draft.definitionHash);
    expect(errors(await judgeDraft({ ...world, catalogue }, draft, applicant))).toEqual([]);
    const begunNow = { ...draft, definitionHash: newest.hash };
    expect(errors(await judgeDraft({ ...world, catalogue }, begunNow, applicant))).toMatchObject([{ nodeKey: 'nyttKrav' }]);
  });

  it('is stored with what was sent on it: number and hash of the version, and the overlay', async () => {
    const world = await runtimeWorld();
    const draft = await completeDraft(world);
    const catalogue = await restarted(world, askForMore);

    const stored = withContent(await submit({ ...world, catalogue }, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' }));

    expect(stored.submission).toMatchObject({
      definitionVersion: world.catalogue.current(SERVICE, BRONNOY).definition.service.version,
      definitionHash: draft.definitionHash,
      municipalityHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is not used when what is kept under its hash is something else', async () => {
    const world = await runtimeWorld();
    const { hash } = world.catalogue.current(SERVICE, BRONNOY).definition;
    const catalogue = await restarted(world, askForMore);
    const tampered = await definitionFiles();
    askForMore(tampered);
    tampered.set(`${SERVICE}/prefill.json`, '{}');
    await world.definitions.keep(hash, SERVICE, tampered);

    await expect(catalogue.version(SERVICE, hash, BRONNOY)).rejects.toThrow(VersionMismatchError);
  });
});

describe('what was sent', () => {
  it('reads the same after the municipality has turned its track off and changed its limits', async () => {
    const world = await runtimeWorld();
    const draft = await completeDraft(world);
    const { submission } = withContent(await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' }));
    const before = evaluateSubmission(await versionOfSubmission(world.catalogue, submission), submission);

    const catalogue = await restarted(world, (files) =>
      overlay(files, draft.municipalityNumber, (known) => ({ ...known, services: {}, parameters: {} })),
    );
    const version = await versionOfSubmission(catalogue, submission);

    expect(before.tracks).not.toEqual([]);
    expect(evaluateSubmission(version, submission).payload).toEqual(before.payload);
    expect(version.definition.parameters).toEqual((await versionOfSubmission(world.catalogue, submission)).definition.parameters);
  });
});

describe('rates and legal bases', () => {
  const rates = (year: number, more: object) => JSON.stringify({ year, source: 'Test', verified: true, rates: { prove: year }, ...more });
  const rateOn = async (catalogue: Catalogue, hash: string, day: string) =>
    (await catalogue.version(SERVICE, hash, BRONNOY, { day })).definition.parameters['sats.prove'];

  it('are those in force on the day, also when they change within the year', async () => {
    const world = await runtimeWorld((files) => {
      files.set('shared/rates/2030.json', rates(2030, { rates: { prove: 1 } }));
      files.set('shared/rates/2030-juli.json', rates(2030, { validFrom: '2030-07-01', rates: { prove: 2 } }));
    });
    const { hash } = world.catalogue.current(SERVICE, BRONNOY).definition;

    const days = ['2030-01-01', '2030-06-30', '2030-07-01', '2030-12-31'];
    expect(await Promise.all(days.map((day) => rateOn(world.catalogue, hash, day)))).toEqual([1, 1, 2, 2]);
  });

  it('published since reach what was begun before; those it began with do not change under it', async () => {
    const world = await runtimeWorld((files) => void files.set('shared/rates/2030.json', rates(2030, {})));
    const { hash } = world.catalogue.current(SERVICE, BRONNOY).definition;
    const catalogue = await restarted(world, (files) => {
      files.set('shared/rates/2030.json', rates(2030, { rates: { prove: 99 } }));
      files.set('shared/rates/2031.json', rates(2031, {}));
    });

    expect(await rateOn(catalogue, hash, '2030-12-31')).toBe(2030);
    expect(await rateOn(catalogue, hash, '2031-01-01')).toBe(2031);
    expect((await catalogue.version(SERVICE, hash, BRONNOY, { day: '2032-01-01' })).definition.parameters['sats.bekreftet']).toBe(false);
  });

  it('give the law as it read on the day', async () => {
    const law = { id: 'prove-1', source: 'Test', verified: true };
    const world = await runtimeWorld((files) => {
      const known = JSON.parse(files.get('shared/legal-bases.json') ?? '[]') as object[];
      const versions = [
        { ...law, text: 'Gammel', validFrom: '2020-01-01' },
        { ...law, text: 'Ny', validFrom: '2030-07-01' },
      ];
      files.set('shared/legal-bases.json', JSON.stringify([...known, ...versions]));
    });
    const { hash } = world.catalogue.current(SERVICE, BRONNOY).definition;
    const textOn = async (day: string) =>
      (await world.catalogue.version(SERVICE, hash, BRONNOY, { day })).effective.legalBases.find(({ id }) => id === 'prove-1')?.text;

    expect([await textOn('2030-06-30'), await textOn('2030-07-01')]).toEqual(['Gammel', 'Ny']);
  });
});
