import type { Draft } from '@sporvalg/ports';
import { beforeEach, describe, expect, it } from 'vitest';

import { applicantOf } from './citizen.js';
import { LookupNotPossibleError } from './errors.js';
import { RETRIEVED_AT } from './fixtures/fake-registers.js';
import { completeDraft, KARI, KARI_FOR_HAVNA, runtimeWorld, type RuntimeWorld } from './fixtures/runtime-world.js';
import { judgeDraft } from './judge-draft.js';
import { lookUp, type LookupQuery } from './look-up.js';

const JONAS = { nationalIdentityNumber: '20910670000', lastName: 'Akkurattjue' };
const PERSON = 'ansvarlig-oppslag';
const ADDRESS = 'arrSted';

/** A draft of Kari's in Brønnøy for luggage to her cabin. */
function motorferdsel(world: RuntimeWorld, answers: object): Promise<Draft> {
  const sporvalg = { fremkomstmiddel: 'snoscooter', formaal: 'hytte', hvemKjorer: 'selv' };
  return completeDraft(world, {
    serviceId: 'motorferdsel',
    municipalityNumber: '1813',
    definitionHash: world.catalogue.current('motorferdsel', '1813').definition.hash,
    answers: { sporvalg, ...answers },
  });
}

/** What is found for a row stays with it however the rows move. */
const ROW_ID = '7b884adb-b84b-4d1f-86ed-edd96477fd03';

describe('looking up', () => {
  let world: RuntimeWorld;
  let draft: Draft;
  beforeEach(async () => {
    world = await runtimeWorld();
    draft = await completeDraft(world);
  });

  async function ask(nodeKey: string, query: LookupQuery, citizen = KARI) {
    const { evaluation } = await judgeDraft(world, draft, applicantOf(citizen));
    return lookUp(world, draft, evaluation, nodeKey, query);
  }

  describe('a person', () => {
    it('by number and last name gives name and date of birth, and keeps them as facts', async () => {
      const result = await ask(PERSON, { ...JONAS, lastName: ' akkurattjue ' });

      expect(result).toMatchObject({
        status: 'found',
        source: 'folkeregisteret',
        retrievedAt: RETRIEVED_AT,
        values: { person_lookup_name: 'Jonas Akkurattjue' },
      });
      expect(world.lookups.at(-1)?.facts).toContainEqual({
        path: 'ansvarlige.ansvarlig.fodselsdato',
        value: '2006-11-20',
        source: 'folkeregisteret',
        retrievedAt: RETRIEVED_AT,
      });
    });

    it.each([
      ['whose last name is another', { ...JONAS, lastName: 'Vakkerblomst' }],
      ['whose last name was not typed', { nationalIdentityNumber: JONAS.nationalIdentityNumber }],
      ['that is unknown', { nationalIdentityNumber: '04919220061', lastName: 'Lystigbekk' }],
    ])('%s is not found, and nothing is given away', async (_who, query) => {
      const result = await ask(PERSON, query);

      expect(result).toEqual({ status: 'not-found', source: 'folkeregisteret' });
      expect(world.lookups.at(-1)).toEqual({
        facts: [],
        unconfirmed: expect.arrayContaining([{ path: 'ansvarlige.ansvarlig.navn', source: 'folkeregisteret', reason: 'not-found' }]),
      });
    });

    it.each(['20910670001', '2091067000', '', 'ikke et nummer'])(
      'with the number «%s», which is none, is not asked for',
      async (nationalIdentityNumber) => {
        expect(await ask(PERSON, { ...JONAS, nationalIdentityNumber })).toEqual({ status: 'not-found', source: 'folkeregisteret' });
        expect(world.registers.asked).toEqual([]);
      },
    );

    it('is no real person where people are not made up', async () => {
      const { evaluation } = await judgeDraft(world, draft, applicantOf(KARI));

      await lookUp({ ...world, syntheticPersons: false }, draft, evaluation, PERSON, JONAS);

      expect(world.registers.asked).toEqual([]);
    });
  });

  describe('a vehicle', () => {
    const ROW = { kjoretoy: [{ altinnRowId: ROW_ID }] };
    beforeEach(async () => {
      draft = await motorferdsel(world, ROW);
    });

    it('in a row fills that row, however the plate is typed', async () => {
      expect(await ask('kjennemerke-0', { kjennemerke: 'za 1234' })).toMatchObject({
        status: 'found',
        values: { kjennemerke: 'ZA1234', makeAndModel: 'Fjellfant Skare 600' },
      });
      expect(world.lookups.at(-1)?.facts).toContainEqual({
        path: `kjoretoy[@${ROW_ID}].merke`,
        value: 'Fjellfant Skare 600',
        source: 'kjoretoyregisteret',
        retrievedAt: RETRIEVED_AT,
      });
    });

    it('with a plate that cannot be one is not asked for', async () => {
      expect(await ask('kjennemerke-0', { kjennemerke: 'ZA-1' })).toEqual({ status: 'not-found', source: 'kjoretoyregisteret' });
      expect(world.registers.asked).toEqual([]);
    });

    it('is typed where the municipality has no key to the register', async () => {
      const { kjoretoyregisteret: _none, ...registers } = world.registers;
      const { evaluation } = await judgeDraft(world, draft, applicantOf(KARI));

      expect(await lookUp({ ...world, registers }, draft, evaluation, 'kjennemerke-0', { kjennemerke: 'ZA1234' })).toEqual({
        status: 'unavailable',
        source: 'kjoretoyregisteret',
      });
      expect(world.lookups.at(-1)?.unconfirmed).toContainEqual({
        path: `kjoretoy[@${ROW_ID}].kjennemerke`,
        source: 'kjoretoyregisteret',
        reason: 'unavailable',
      });
    });
  });

  describe('a property', () => {
    beforeEach(async () => {
      draft = await motorferdsel(world, {});
    });

    it('is sought in the municipality applied to, and kept as facts', async () => {
      expect(await ask('hyttaNummer', { gardsnummer: '103', bruksnummer: '12' })).toMatchObject({
        status: 'found',
        values: { matrikkelnummer: '103/12', municipalityNumber: '1813' },
      });
      expect(world.registers.asked).toEqual(['kartverket-eiendom property in 1813']);
      expect(world.lookups.at(-1)?.facts.map(({ path }) => path)).toEqual(['hytta.gardsnummer', 'hytta.bruksnummer']);
    });

    it('with leases is a choice', async () => {
      const result = await ask('hyttaNummer', { gardsnummer: '103', bruksnummer: '1' });
      expect(result).toMatchObject({ status: 'choices', choices: [{ label: '103/1' }, { label: '103/1/4' }] });
    });

    it.each([{}, { gardsnummer: '103' }, { gardsnummer: 'x', bruksnummer: '1' }, { gardsnummer: '-1', bruksnummer: '1' }])(
      'by %j is not asked for',
      async (query) => {
        expect(await ask('hyttaNummer', query)).toEqual({ status: 'not-found', source: 'kartverket-eiendom' });
        expect(world.registers.asked).toEqual([]);
      },
    );
  });

  describe('an organisation', () => {
    const OWNER = {
      sporvalg: { formaal: 'ny', bevillingstyper: 'servering', anledning: 'nytt_sted' },
      eiere: [{ altinnRowId: ROW_ID, type: 'virksomhet' }],
    };
    beforeEach(async () => {
      draft = await completeDraft(world, {
        owner: { personKey: KARI.personKey, organisationNumber: '310000000' },
        municipalityNumber: '1813',
        answers: OWNER,
      });
    });

    it('in a row fills that row', async () => {
      const result = await ask('eierVirksomhet-0', { organisationNumber: '310 000 000' }, KARI_FOR_HAVNA);

      expect(result).toMatchObject({ status: 'found', values: { organization_lookup_name: 'Havna Kro AS' } });
      expect(world.lookups.at(-1)?.facts.map(({ path }) => path)).toContain(`eiere[@${ROW_ID}].organisasjonsnummer`);
    });

    it('that nobody knows is not found, and marked', async () => {
      expect(await ask('eierVirksomhet-0', { organisationNumber: '310000094' }, KARI_FOR_HAVNA)).toEqual({
        status: 'not-found',
        source: 'enhetsregisteret',
      });
      expect(world.lookups.at(-1)?.unconfirmed).toContainEqual({
        path: `eiere[@${ROW_ID}].organisasjonsnummer`,
        source: 'enhetsregisteret',
        reason: 'not-found',
      });
    });

    it('with a wrong check digit is not asked for', async () => {
      expect(await ask('eierVirksomhet-0', { organisationNumber: '310000001' }, KARI_FOR_HAVNA)).toEqual({
        status: 'not-found',
        source: 'enhetsregisteret',
      });
      expect(world.registers.asked).toEqual([]);
    });

    it('is asked for its roles only where a name of its manager is wanted', async () => {
      await ask('eierVirksomhet-0', { organisationNumber: '310000000' }, KARI_FOR_HAVNA);

      expect(world.registers.asked).toEqual(['enhetsregisteret organisation']);
    });
  });

  describe('an address', () => {
    it('gives the choices, and keeps the facts of each so that the one taken is recognised', async () => {
      const result = await ask(ADDRESS, { address: 'Havnegata' });

      expect(result).toMatchObject({
        status: 'choices',
        choices: [{ label: 'Havnegata 4, 8900 Brønnøysund' }, { label: 'Havnegata 6, 8900 Brønnøysund' }],
      });
      const addresses = world.lookups
        .at(-1)
        ?.facts.filter(({ path }) => path === 'arrangement.sted.adresse')
        .map(({ value }) => value);
      expect(addresses).toEqual(['Havnegata 4', 'Havnegata 6']);
    });

    it('that is nowhere is not found', async () => {
      expect(await ask(ADDRESS, { address: 'Ingensteds 1' })).toEqual({ status: 'not-found', source: 'kartverket-adresser' });
    });

    it('of two letters is not asked for', async () => {
      expect(await ask(ADDRESS, { address: ' Ha ' })).toEqual({ status: 'not-found', source: 'kartverket-adresser' });
      expect(world.registers.asked).toEqual([]);
    });
  });

  it('in a register that is down says so, and marks the fields for typing', async () => {
    world.registers.down.add('folkeregisteret');

    expect(await ask(PERSON, JONAS)).toEqual({ status: 'unavailable', source: 'folkeregisteret' });
    expect(world.lookups.at(-1)?.unconfirmed).toContainEqual({
      path: 'ansvarlige.ansvarlig.fodselsnummer',
      source: 'folkeregisteret',
      reason: 'unavailable',
    });
  });

  it.each([
    ['is not there', 'finnesIkke'],
    ['looks nothing up', 'arrNavn'],
    ['is hidden', 'personOppslag'],
  ])('from a component that %s is refused', async (_why, nodeKey) => {
    await expect(ask(nodeKey, JONAS)).rejects.toThrow(LookupNotPossibleError);
    expect(world.registers.asked).toEqual([]);
  });
});
