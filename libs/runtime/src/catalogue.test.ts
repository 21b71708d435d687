import { describe, expect, it } from 'vitest';

import { createCatalogue, DefinitionsBrokenError, versionOfSubmission } from './catalogue.js';
import { ServiceNotFoundError } from './errors.js';
import { BRONNOY, completeDraft, definitionFiles, KARI, runtimeWorld, SERVICE, sha256 } from './fixtures/runtime-world.js';
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
    const world = await runtimeWorld();
    world.at = new Date('2026-12-31T10:00:00Z');
    const draft = await completeDraft(world);
    const { submission } = await submit(world, KARI, { draftId: draft.id, draft, revision: 1, idempotencyKey: 'a' });
    const sentOn = await versionOfSubmission(world.catalogue, submission);
    world.at = new Date('2027-01-02T10:00:00Z');

    expect(await versionOfSubmission(world.catalogue, submission)).toBe(sentOn);
    expect(world.catalogue.current(SERVICE, '1833')).not.toBe(sentOn);
  });
});
