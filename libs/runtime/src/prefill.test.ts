import { readFile } from 'node:fs/promises';
import type { Organisation, Registers } from '@sporvalg/ports';
import type { Prefill } from '@sporvalg/core';
import { beforeEach, describe, expect, it } from 'vitest';

import { HAVNA_KRO, RETRIEVED_AT } from './fixtures/fake-registers.js';
import { BRONNOY, KARI, KARI_FOR_HAVNA, runtimeWorld, SERVICE, type RuntimeWorld } from './fixtures/runtime-world.js';
import { prefill } from './prefill.js';
import { contactValues, organisationValues, personValues, roleValues, subUnitFields } from './register-values.js';

const BOARD: Prefill = {
  lists: [
    {
      source: 'enhetsregisteret.roles',
      group: 'personer',
      fields: { name: 'personer.navn', bornOn: 'personer.fodselsdato' },
      roles: ['DAGL', 'LEDE', 'MEDL'],
    },
  ],
};

describe('prefill', () => {
  let world: RuntimeWorld;
  beforeEach(async () => {
    world = await runtimeWorld();
    withRoles(world, [
      ['DAGL', 'Kari', 'Vakkerblomst'],
      ['MEDL', 'Kari', 'Vakkerblomst'],
      ['LEDE', 'Jonas', 'Akkurattjue'],
      ['REVI', 'Revy', 'Revisor'],
    ]);
  });

  function start(fields: Prefill, citizen = KARI_FOR_HAVNA) {
    const { definition } = world.catalogue.current(SERVICE, BRONNOY);
    return prefill({ ...definition, prefill: fields, pages: {} }, citizen, world.registers, world.newId);
  }

  it('records each fact once, however many components show it', async () => {
    const { definition } = world.catalogue.current(SERVICE, BRONNOY);

    const { facts, unconfirmed } = await prefill(definition, KARI_FOR_HAVNA, world.registers, world.newId);

    expect(facts.length).toBeGreaterThan(10);
    for (const list of [facts, unconfirmed]) expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
  });

  it('makes a row of everybody who holds one of the roles asked for, each with its identity and its source', async () => {
    const { answers, facts } = await start(BOARD);

    expect(answers['personer']).toEqual([
      { altinnRowId: expect.any(String), navn: 'Kari Vakkerblomst', fodselsdato: '1985-03-12' },
      { altinnRowId: expect.any(String), navn: 'Jonas Akkurattjue', fodselsdato: '1985-03-12' },
    ]);
    const ids = (answers['personer'] as { altinnRowId: string }[]).map(({ altinnRowId }) => altinnRowId);
    expect(new Set(ids).size).toBe(2);
    expect(facts).toContainEqual({
      path: `personer[@${ids[1]}].navn`,
      value: 'Jonas Akkurattjue',
      source: 'enhetsregisteret',
      retrievedAt: RETRIEVED_AT,
    });
  });

  it('makes a row of each role where the role is asked for', async () => {
    const { answers } = await start({
      lists: [{ source: 'enhetsregisteret.roles', group: 'personer', fields: { name: 'personer.navn', role: 'personer.rolle' } }],
    });

    expect(answers['personer']).toMatchObject([{ rolle: 'DAGL' }, { rolle: 'MEDL' }, { rolle: 'LEDE' }, { rolle: 'REVI' }]);
  });

  it('offers neither those who have left a role nor the dead', async () => {
    world.registers.enhetsregisteret.roles = async () => ({
      status: 'found',
      source: 'enhetsregisteret',
      retrievedAt: RETRIEVED_AT,
      value: [
        { code: 'DAGL', resigned: true, person: { firstName: 'Gone', lastName: 'Away', bornOn: '1970-01-01', deceased: false } },
        { code: 'LEDE', resigned: false, person: { firstName: 'Late', lastName: 'Lamented', bornOn: '1930-01-01', deceased: true } },
      ],
    });

    expect((await start(BOARD)).answers).toEqual({});
  });

  it('fills a list of sub-units', async () => {
    const { answers } = await start({
      lists: [{ source: 'enhetsregisteret.subUnits', group: 'eiere', fields: { organisationNumber: 'eiere.organisasjonsnummer' } }],
    });

    expect(answers['eiere']).toMatchObject([{ organisasjonsnummer: '310000027' }]);
  });

  it('leaves a list empty and unconfirmed while the register is away, and asks nothing about nobody', async () => {
    world.registers.enhetsregisteret.roles = async () => {
      world.registers.down.add('enhetsregisteret');
      return (await world.registers.enhetsregisteret.organisation('310000000')) as never;
    };

    expect(await start(BOARD)).toEqual({
      answers: {},
      facts: [],
      unconfirmed: [{ path: 'personer', source: 'enhetsregisteret', reason: 'unavailable' }],
    });
    expect((await start(BOARD, KARI)).unconfirmed).toEqual([]);
  });

  it('lets the first source stand, or the last where the definition allows overwriting', async () => {
    const both = {
      enhetsregisteret: { organization_lookup_name: 'kontakt.navn' },
      folkeregisteret: { name: 'kontakt.navn' },
    };

    expect((await start(both)).answers).toEqual({ kontakt: { navn: 'Havna Kro AS' } });
    const overwritten = await start({ ...both, allowOverwrite: true });
    expect(overwritten.answers).toEqual({ kontakt: { navn: 'Kari Vakkerblomst' } });
    expect(overwritten.facts.map(({ source }) => source)).toEqual(['folkeregisteret']);
  });
});

describe('the schema of prefill.json', () => {
  it('accepts exactly the fields each source has', async () => {
    const schema = JSON.parse(await readFile(new URL('../../../schemas/prefill.schema.json', import.meta.url), 'utf8')) as PrefillSchema;
    const address = { lines: ['Storgata 1'], postalCode: '8900', city: 'Brønnøysund', municipalityNumber: '1813' };
    const person = { firstName: 'Kari', lastName: 'Vakkerblomst', bornOn: '1985-03-12', deceased: false };
    const role = { code: 'DAGL', resigned: false, person, organisationNumber: '310000000' };
    const whole: Organisation = { ...HAVNA_KRO, businessAddress: address, industryCode: '56.101', industryName: 'Restaurant' };
    const unit = { organisationNumber: '310000027', name: 'Havna Kro', address, industryCode: '56.101', industryName: 'Restaurant' };

    const named = (name: string) => Object.keys(schema.$defs[name]?.properties ?? {}).sort();

    expect(named('organisation')).toEqual([...Object.keys(organisationValues(whole, [role])), 'role'].sort());
    expect(named('person')).toEqual(Object.keys(personValues('12838510068', { ...person, address })).sort());
    expect(named('contact')).toEqual(Object.keys(contactValues({ email: 'a@example.no', mobile: '+4799900001', reserved: false })).sort());
    expect(named('role')).toEqual(Object.keys(roleValues(role)).sort());
    expect(named('subUnit')).toEqual(Object.keys(subUnitFields(unit)).sort());
  });
});

interface PrefillSchema {
  readonly $defs: Readonly<Record<string, { readonly properties?: object } | undefined>>;
}

function withRoles(world: RuntimeWorld, roles: readonly (readonly [code: string, firstName: string, lastName: string])[]): void {
  const register = world.registers.enhetsregisteret as { roles: Registers['enhetsregisteret']['roles'] };
  register.roles = async () => ({
    status: 'found',
    source: 'enhetsregisteret',
    retrievedAt: RETRIEVED_AT,
    value: roles.map(([code, firstName, lastName]) => ({
      code,
      resigned: false,
      person: { firstName, lastName, bornOn: '1985-03-12', deceased: false },
    })),
  });
}
