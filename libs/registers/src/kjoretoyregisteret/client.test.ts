import type { Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

const vehiclesOf = ({ kjoretoyregisteret }: Registers) => kjoretoyregisteret ?? expect.fail('the sandbox has a key');

describeRegisterClient('Kjøretøyregisteret', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'kjoretoyregisteret',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: (registers, lookup) => vehiclesOf(registers).vehicle('ZA1234', lookup),
    notFound: (registers, lookup) => vehiclesOf(registers).vehicle('ZA9999', lookup),
    personal: ['ZA1234', 'ZA9999', 'Apikey'],
  }),
);

describe('Kjøretøyregisteret', () => {
  let sandbox: SandboxForTests;
  beforeAll(async () => {
    sandbox = await startSandboxForTests();
  });
  afterAll(() => sandbox.close());

  const registersWith = (change: object) =>
    createRegisters({
      addresses: { ...sandboxAddresses(sandbox.origin), ...change },
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => new Date('2026-11-20T09:00:00Z') },
    });

  it('gives make, model and kind of a snowmobile, its plate without the space', async () => {
    expect(await vehiclesOf(registersWith({})).vehicle('ZA1234')).toEqual({
      status: 'found',
      source: 'kjoretoyregisteret',
      retrievedAt: '2026-11-20T09:00:00.000Z',
      value: {
        kjennemerke: 'ZA1234',
        make: 'Fjellfant',
        model: 'Skare 600',
        category: 'BELTEMOTORSYKKEL',
        categoryName: 'Beltemotorsykkel',
        registrationStatus: 'REGISTRERT',
      },
    });
  });

  it('gives what there is of a vehicle with an empty record', async () => {
    expect(await vehiclesOf(registersWith({})).vehicle('ZA3003')).toMatchObject({ value: { kjennemerke: 'ZA3003' } });
  });

  it('asks nothing about the owner and is told nothing', async () => {
    const answer = await vehiclesOf(registersWith({})).vehicle('ZA1234');
    expect(JSON.stringify(answer)).not.toMatch(/eier|understell|owner/i);
  });

  it('is unavailable with a key the register does not know', async () => {
    const { kjoretoyregisteret } = registersWith({ kjoretoyregisteret: { url: `${sandbox.origin}/kjoretoy/kjoretoydata`, apiKey: 'x' } });
    await expect(kjoretoyregisteret?.vehicle('ZA1234')).rejects.toMatchObject({ register: 'kjoretoyregisteret' });
  });

  it('is not there at all without a key', () => {
    expect(registersWith({ kjoretoyregisteret: undefined }).kjoretoyregisteret).toBeUndefined();
  });
});
