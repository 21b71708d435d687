import type { OrganisationRole } from '@sporvalg/ports';
import { createRegisters, sandboxAddresses } from '@sporvalg/registers';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { UNKNOWN_ORGANISATION_NUMBER, personNamed } from '@sporvalg/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createParties, type Parties } from './parties.js';
import { holdsRole } from './same-person.js';

const kari = personNamed('Vakkerblomst');
const ola = personNamed('Lystigbekk');
const siri = personNamed('Rolighumle');
const arne = personNamed('Godmodig');
const nora = personNamed('Ungkvist');

describe('whom a person may act for', () => {
  let sandbox: SandboxForTests;
  let parties: Parties;
  const newParties = () =>
    createParties(
      createRegisters({
        addresses: sandboxAddresses(sandbox.origin),
        maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
        clock: { now: () => new Date() },
        outbound: { sleep: async () => undefined },
      }),
    );

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
  });
  beforeEach(() => {
    sandbox.faults.clear();
    parties = newParties();
  });
  afterAll(() => sandbox.close());

  it.each([
    [kari, '310000000', 'DAGL', 'Havna Kro AS'],
    [ola, '310000000', 'LEDE', 'Havna Kro AS'],
    [siri, '310000019', 'INNH', 'Rolighumle Kafé'],
    [arne, '310000078', 'LEDE', 'Hattfjelldal Spelemannslag'],
  ])('$0.lastName may act for $1 as $2', async (person, organisationNumber, role, name) => {
    expect(await parties.mayActFor(person, organisationNumber)).toEqual({ status: 'allowed', organisationNumber, role, name });
  });

  it.each([
    ['somebody without a role', nora, '310000000'],
    ['a manager who has resigned', arne, '310000000'],
    ['a namesake born on another day', { ...kari, bornOn: '1985-03-13' }, '310000000'],
    ['somebody born on the same day', { ...kari, firstName: 'Berit' }, '310000000'],
  ])('not %s', async (_who, person, organisationNumber) => {
    expect(await parties.mayActFor(person, organisationNumber)).toEqual({ status: 'not-allowed', name: 'Havna Kro AS' });
  });

  it.each([UNKNOWN_ORGANISATION_NUMBER, '310000051'])('nobody for %s, which is unknown or deleted', async (organisationNumber) => {
    expect(await parties.mayActFor(kari, organisationNumber)).toEqual({ status: 'unknown-organisation' });
  });

  it('is neither yes nor no while Enhetsregisteret does not answer', async () => {
    sandbox.faults.set({ register: 'enhetsregisteret', mode: 'down' });
    expect(await parties.mayActFor(kari, '310000000')).toEqual({ status: 'unavailable' });
  });

  it('is listed by name, with the role that gives the right', async () => {
    expect(await parties.partiesFor(kari)).toEqual({
      parties: [
        { organisationNumber: '310000000', name: 'Havna Kro AS', role: 'DAGL' },
        { organisationNumber: '310000043', name: 'Tomflaska Bar AS', role: 'DAGL' },
      ],
      incomplete: false,
    });
    expect(await parties.partiesFor(nora)).toEqual({ parties: [], incomplete: false });
  });

  it.each(['altinn', 'enhetsregisteret', 'maskinporten'] as const)(
    'says the list may lack something when %s does not answer',
    async (register) => {
      sandbox.faults.set({ register, mode: 'down' });
      expect(await parties.partiesFor(kari)).toEqual({ parties: [], incomplete: true });
    },
  );

  it('trusts Enhetsregisteret and not the list: a role that is not there gives no right', async () => {
    expect(await parties.partiesFor({ ...nora, nationalIdentityNumber: kari.nationalIdentityNumber })).toEqual({
      parties: [],
      incomplete: false,
    });
  });
});

describe('the holder of a role', () => {
  const held = (person: Partial<NonNullable<OrganisationRole['person']>>): OrganisationRole => ({
    code: 'DAGL',
    resigned: false,
    person: { firstName: 'Anne-Kari', middleName: 'Øvre', lastName: 'Vakkerblomst', bornOn: '1985-03-12', deceased: false, ...person },
  });
  const person = { firstName: 'Anne Kari', middleName: 'Øvre', lastName: 'VAKKERBLOMST', bornOn: '1985-03-12' };

  it.each([
    ['case and hyphens differ', {}],
    ['the register has no middle name', { middleName: '' }],
    ['the middle name is written as part of the last name', { middleName: '', lastName: 'Øvre Vakkerblomst' }],
  ])('is the same person when %s', (_what, role) => {
    expect(holdsRole(person, held(role))).toBe(true);
  });

  it.each([
    ['the middle names differ', { middleName: 'Nedre' }],
    ['the last names differ', { lastName: 'Lystigbekk' }],
    ['the day of birth differs', { bornOn: '1985-12-03' }],
    ['the holder is dead', { deceased: true }],
  ])('is another when %s', (_what, role) => {
    expect(holdsRole(person, held(role))).toBe(false);
  });

  it('is nobody when a firm holds it', () => {
    expect(holdsRole(person, { code: 'REGN', resigned: false, organisationNumber: '310000086' })).toBe(false);
  });
});
