import { beforeEach, describe, expect, it } from 'vitest';

import { ApplicantNotAllowedError, ServiceNotFoundError } from './errors.js';
import { RETRIEVED_AT } from './fixtures/fake-registers.js';
import { BRONNOY, KARI, KARI_FOR_HAVNA, runtimeWorld, SERVICE, type RuntimeWorld } from './fixtures/runtime-world.js';
import { startDraft } from './start-draft.js';

const REQUEST = { serviceId: SERVICE, municipalityNumber: BRONNOY, language: 'nb' } as const;

describe('starting an application', () => {
  let world: RuntimeWorld;
  beforeEach(async () => {
    world = await runtimeWorld();
  });

  it('writes what the registers know about the firm and the person, with where it came from', async () => {
    const draft = await startDraft(world, KARI_FOR_HAVNA, REQUEST);

    expect(draft.answers).toMatchObject({
      virksomhet: { organisasjonsnummer: '310000000', navn: 'Havna Kro AS', konkurs: false, dagligLeder: 'Kari Vakkerblomst' },
      kontakt: { navn: 'Kari Vakkerblomst', epost: 'kari.vakkerblomst@example.no' },
      fullmakt: { rolle: 'DAGL' },
    });
    expect(draft.facts).toContainEqual({
      path: 'virksomhet.navn',
      value: 'Havna Kro AS',
      source: 'enhetsregisteret',
      retrievedAt: RETRIEVED_AT,
    });
    expect(draft.facts).toContainEqual({
      path: 'kontakt.epost',
      value: 'kari.vakkerblomst@example.no',
      source: 'krr',
      retrievedAt: RETRIEVED_AT,
    });
    expect(draft.unconfirmed).toEqual([]);
    expect(draft.owner).toEqual({ personKey: 'key of Kari', organisationNumber: '310000000' });
  });

  it('asks Enhetsregisteret about nobody who acts for themself', async () => {
    const draft = await startDraft(world, KARI, REQUEST);

    expect(world.registers.asked.filter((question) => question.startsWith('enhetsregisteret'))).toEqual([]);
    expect(draft.answers['virksomhet']).toBeUndefined();
    expect(draft.owner).toEqual({ personKey: 'key of Kari' });
  });

  it('asks Folkeregisteret for the parts that are used and no others', async () => {
    await startDraft(world, KARI, REQUEST);

    expect(world.registers.asked.filter((question) => question.startsWith('folkeregisteret'))).toEqual([
      'folkeregisteret person navn,foedsel',
    ]);
  });

  it('begins also when every register is down, with the fields open and marked', async () => {
    for (const register of ['enhetsregisteret', 'folkeregisteret', 'krr'] as const) world.registers.down.add(register);

    const draft = await startDraft(world, KARI_FOR_HAVNA, REQUEST);

    expect(draft.answers).toEqual({});
    expect(draft.facts).toEqual([]);
    expect(draft.unconfirmed).toContainEqual({ path: 'virksomhet.navn', source: 'enhetsregisteret', reason: 'unavailable' });
    expect(draft.unconfirmed).toContainEqual({ path: 'kontakt.navn', source: 'folkeregisteret', reason: 'unavailable' });
    expect(draft.unconfirmed).toContainEqual({ path: 'kontakt.epost', source: 'krr', reason: 'unavailable' });
  });

  it('keeps what one register knows when another is down', async () => {
    world.registers.down.add('krr');

    const draft = await startDraft(world, KARI, REQUEST);

    expect(draft.answers).toMatchObject({ kontakt: { navn: 'Kari Vakkerblomst' } });
    expect(draft.unconfirmed.map(({ source }) => source)).toEqual(['krr', 'krr']);
  });

  it('marks as not found what a register has nothing on', async () => {
    const draft = await startDraft(world, { ...KARI, personId: '04919220061' }, REQUEST);

    expect(draft.unconfirmed).toContainEqual({ path: 'kontakt.epost', source: 'krr', reason: 'not-found' });
  });

  it.each([
    ['unknown', 'finnesIkke', BRONNOY],
    ['not on in the municipality', SERVICE, '9999'],
    ['named like something every object has', 'constructor', BRONNOY],
  ])('is refused for a service that is %s', async (_why, serviceId, municipalityNumber) => {
    await expect(startDraft(world, KARI, { ...REQUEST, serviceId, municipalityNumber })).rejects.toThrow(ServiceNotFoundError);
  });

  it('is refused for a party the service is not for', async () => {
    const firmsOnly = await runtimeWorld((files) => {
      const service = files.get(`${SERVICE}/service.json`) ?? '';
      files.set(`${SERVICE}/service.json`, service.replace('"applicants": ["person", "organisation"]', '"applicants": ["organisation"]'));
    });

    await expect(startDraft(firmsOnly, KARI, REQUEST)).rejects.toThrow(ApplicantNotAllowedError);
    await expect(startDraft(firmsOnly, KARI_FOR_HAVNA, REQUEST)).resolves.toBeDefined();
  });
});
