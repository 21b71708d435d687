import type { PersonPart, Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { personNamed } from '@sporvalg/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

const KARI = personNamed('Vakkerblomst').nationalIdentityNumber;
const NOBODY = '01898012345';
const ALL: readonly PersonPart[] = ['navn', 'foedsel', 'bostedsadresse', 'adressebeskyttelse', 'doedsfall'];

describeRegisterClient('Folkeregisteret', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'folkeregisteret',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ folkeregisteret }, lookup) => folkeregisteret.person(KARI, ALL, lookup),
    notFound: ({ folkeregisteret }, lookup) => folkeregisteret.person(NOBODY, ALL, lookup),
    personal: [KARI, 'Vakkerblomst', 'personer/', 'Bearer'],
  }),
);

describe('Folkeregisteret', () => {
  let sandbox: SandboxForTests;
  let register: Registers['folkeregisteret'];

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = registers(SANDBOX_CLIENTS.maskinporten);
  });
  afterEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.close());

  const registers = (clientId: string) =>
    createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId, key: sandbox.key },
      clock: { now: () => new Date() },
    }).folkeregisteret;

  it('gives name, date of birth and address', async () => {
    expect(await register.person(KARI, ALL)).toMatchObject({
      value: {
        firstName: 'Kari',
        lastName: 'Vakkerblomst',
        bornOn: '1985-03-12',
        address: { lines: ['Storgata 22'], postalCode: '8900', city: 'Brønnøysund', municipalityNumber: '1813' },
        addressProtected: false,
        deceased: false,
      },
    });
  });

  it('gives only the parts asked for', async () => {
    const answer = await register.person(KARI, ['foedsel']);
    expect(answer.status === 'found' && answer.value).toEqual({ bornOn: '1985-03-12' });
  });

  it('reads the date of birth from the register, also for a number made by the rules of 2032', async () => {
    const { nationalIdentityNumber } = personNamed('Nyregel');
    expect(await register.person(nationalIdentityNumber, ['navn', 'foedsel'])).toMatchObject({
      value: { firstName: 'Per', lastName: 'Nyregel', bornOn: '1980-05-12' },
    });
  });

  it.each([
    ['everything', ALL],
    ['the address alone', ['bostedsadresse'] as const],
  ])('never gives a protected address, asked for %s', async (_what, parts) => {
    const dina = personNamed('Skjermdal');
    const answer = await register.person(dina.nationalIdentityNumber, parts);
    expect(answer).toMatchObject({ status: 'found', value: { addressProtected: true } });
    expect(JSON.stringify(answer)).not.toContain(dina.address.street);
    expect(JSON.stringify(answer)).not.toContain(dina.address.municipalityNumber);
  });

  it('is unavailable when Maskinporten is, in its own name', async () => {
    sandbox.faults.set({ register: 'maskinporten', mode: 'down' });
    await expect(registers(SANDBOX_CLIENTS.maskinporten).person(KARI, ALL)).rejects.toMatchObject({ register: 'folkeregisteret' });
  });

  it('is unavailable to a client Maskinporten does not know', async () => {
    await expect(registers('another-client').person(KARI, ALL)).rejects.toMatchObject({ code: 'register.unavailable' });
  });

  it('fetches one token for many look-ups', async () => {
    const fresh = registers(SANDBOX_CLIENTS.maskinporten);
    const before = sandbox.faults.requests('maskinporten');
    await Promise.all([fresh.person(KARI, ['navn']), fresh.person(KARI, ['foedsel'])]);
    await fresh.person(KARI, ['navn']);
    expect(sandbox.faults.requests('maskinporten') - before).toBe(1);
  });
});
