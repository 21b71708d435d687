import type { Property, Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';
import { toProperties } from './map.js';

const rana = (gardsnummer: number, bruksnummer: number, festenummer?: number) => ({
  municipalityNumber: '1833',
  gardsnummer,
  bruksnummer,
  ...(festenummer !== undefined && { festenummer }),
});

describeRegisterClient('Kartverket eiendom', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'kartverket-eiendom',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ kartverketEiendom }, lookup) => kartverketEiendom.property(rana(131, 18), lookup),
    notFound: ({ kartverketEiendom }, lookup) => kartverketEiendom.property(rana(131, 9999), lookup),
    personal: ['131', '9999', 'gardsnummer='],
  }),
);

describe('Kartverket eiendom', () => {
  let sandbox: SandboxForTests;
  let register: Registers['kartverketEiendom'];

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => new Date('2026-11-20T09:00:00Z') },
    }).kartverketEiendom;
  });
  afterAll(() => sandbox.close());

  const values = async (answer: ReturnType<Registers['kartverketEiendom']['at']>): Promise<readonly Property[]> => {
    const given = await answer;
    return given.status === 'found' ? given.value : [];
  };

  it('gives the number as people write it, and where the property lies', async () => {
    expect(await values(register.property({ municipalityNumber: '1813', gardsnummer: 77, bruksnummer: 3 }))).toEqual([
      {
        municipalityNumber: '1813',
        gardsnummer: 77,
        bruksnummer: 3,
        festenummer: 0,
        seksjonsnummer: 0,
        matrikkelnummer: '77/3',
        position: { lat: 65.4011, lon: 12.4402 },
      },
    ]);
  });

  it('gives a hit for each lease, and one alone when the lease is given', async () => {
    const numbers = async (festenummer?: number) =>
      (await values(register.property(rana(131, 1, festenummer)))).map(({ matrikkelnummer }) => matrikkelnummer);
    expect(await numbers()).toEqual(['131/1', '131/1/4', '131/1/7']);
    expect(await numbers(7)).toEqual(['131/1/7']);
  });

  it('gives the properties at a point, the nearest first', async () => {
    const near = await values(register.at({ lat: 66.2204, lon: 14.6621 }));
    expect(near[0]?.matrikkelnummer).toBe('131/18');
    expect(await values(register.at({ lat: 60, lon: 5 }))).toEqual([]);
  });

  it('never tells who owns it', async () => {
    expect(JSON.stringify(await register.property(rana(131, 18)))).not.toMatch(/eier|owner|navn/i);
  });
});

describe('pieces of land', () => {
  const piece = (lat: number, hovedområde: boolean, festenummer = 0) => ({
    geometry: { type: 'Point' as const, coordinates: [14, lat] as [number, number] },
    properties: { kommunenummer: '1833', gardsnummer: 20, bruksnummer: 1, festenummer, seksjonsnummer: 3, hovedområde },
  });

  it('of one property are one property, where the main one lies', () => {
    const [property, ...others] = toProperties([piece(66.1, false), piece(66.2, true)]);
    expect(others).toEqual([]);
    expect(property).toMatchObject({ matrikkelnummer: '20/1/0/3', position: { lat: 66.2, lon: 14 } });
  });
});
