import type { Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { UNKNOWN_ORGANISATION_NUMBER } from '@sporvalg/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

const HAVNA_KRO = '310000000';

describeRegisterClient('Enhetsregisteret', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'enhetsregisteret',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ enhetsregisteret }, lookup) => enhetsregisteret.organisation(HAVNA_KRO, lookup),
    notFound: ({ enhetsregisteret }, lookup) => enhetsregisteret.organisation(UNKNOWN_ORGANISATION_NUMBER, lookup),
    personal: [HAVNA_KRO, 'enheter/'],
  }),
);

describe('Enhetsregisteret', () => {
  let sandbox: SandboxForTests;
  let register: Registers['enhetsregisteret'];
  let now = new Date('2026-11-20T09:00:00Z');

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => now },
    }).enhetsregisteret;
  });
  afterAll(() => sandbox.close());

  it('gives form, business address and industry of an organisation', async () => {
    expect(await register.organisation(HAVNA_KRO)).toEqual({
      status: 'found',
      source: 'enhetsregisteret',
      retrievedAt: '2026-11-20T09:00:00.000Z',
      value: {
        organisationNumber: HAVNA_KRO,
        name: 'Havna Kro AS',
        formCode: 'AS',
        formName: 'Aksjeselskap',
        businessAddress: {
          lines: ['Havnegata 4'],
          postalCode: '8900',
          city: 'Brønnøysund',
          municipalityNumber: '1813',
          country: 'Norge',
        },
        industryCode: '56.110',
        industryName: 'Drift av restauranter',
        bankrupt: false,
        underLiquidation: false,
        underForcedLiquidation: false,
        deleted: false,
      },
    });
  });

  it.each([
    ['310000043', { bankrupt: true, underLiquidation: false, deleted: false }],
    ['310000086', { bankrupt: false, underLiquidation: true, deleted: false }],
    ['310000051', { deleted: true }],
  ])('tells that %s is %o', async (organisationNumber, value) => {
    expect(await register.organisation(organisationNumber)).toMatchObject({ status: 'found', value });
  });

  it('gives the sub-units with their own address, and not-found where there are none', async () => {
    expect(await register.subUnits(HAVNA_KRO)).toMatchObject({
      value: [{ organisationNumber: '310000027', name: 'Havna Kro Brønnøysund', address: { city: 'Brønnøysund' } }],
    });
    expect(await register.subUnits('310000078')).toMatchObject({ status: 'not-found' });
  });

  it('gives roles of persons and of firms, and says which have ended', async () => {
    const answer = await register.roles(HAVNA_KRO);
    expect(answer).toMatchObject({ status: 'found' });
    const roles = answer.status === 'found' ? answer.value : [];
    expect(roles.map(({ code, resigned, person, organisationNumber }) => [code, resigned, person?.lastName ?? organisationNumber])).toEqual(
      [
        ['DAGL', false, 'Vakkerblomst'],
        ['DAGL', true, 'Godmodig'],
        ['LEDE', false, 'Lystigbekk'],
        ['REGN', false, '310000086'],
      ],
    );
  });

  it('asks once in five minutes for an organisation, with the time it was asked, and every time for roles', async () => {
    const organisationNumber = '310000019';
    const before = sandbox.faults.requests('enhetsregisteret');
    const asked = now.toISOString();
    await register.organisation(organisationNumber);
    now = new Date(now.getTime() + 4 * 60_000);
    expect(await register.organisation(organisationNumber)).toMatchObject({ retrievedAt: asked });
    expect(sandbox.faults.requests('enhetsregisteret') - before).toBe(1);
    now = new Date(now.getTime() + 2 * 60_000);
    expect(await register.organisation(organisationNumber)).toMatchObject({ retrievedAt: now.toISOString() });
    await register.roles(organisationNumber);
    await register.roles(organisationNumber);
    expect(sandbox.faults.requests('enhetsregisteret') - before).toBe(4);
  });

  it('does not remember trouble', async () => {
    sandbox.faults.set({ register: 'enhetsregisteret', mode: 'garbage', times: 1 });
    await expect(register.organisation('310000078')).rejects.toMatchObject({ code: 'register.unavailable' });
    await expect(register.organisation('310000078')).resolves.toMatchObject({ status: 'found' });
  });
});
