import type { AddressHit, AddressQuery, Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

describeRegisterClient('Kartverket adresser', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'kartverket-adresser',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ kartverketAdresser }, lookup) => kartverketAdresser.search({ text: 'Havnegata 4', limit: 10 }, lookup),
    notFound: ({ kartverketAdresser }, lookup) => kartverketAdresser.search({ text: 'Ingensteds 99', limit: 10 }, lookup),
    personal: ['Havnegata', 'sok='],
  }),
);

describe('Kartverket adresser', () => {
  let sandbox: SandboxForTests;
  let register: Registers['kartverketAdresser'];

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => new Date('2026-11-20T09:00:00Z') },
    }).kartverketAdresser;
  });
  afterAll(() => sandbox.close());

  const hits = async (query: Partial<AddressQuery> & { text: string }): Promise<readonly AddressHit[]> => {
    const answer = await register.search({ limit: 10, ...query });
    return answer.status === 'found' ? answer.value : [];
  };

  it('gives farm number, municipality and position, with names as people write them', async () => {
    expect(await hits({ text: 'jernbanegata 11' })).toEqual([
      {
        text: 'Jernbanegata 11',
        postalCode: '8622',
        city: 'Mo i Rana',
        municipalityNumber: '1833',
        municipalityName: 'Rana',
        gardsnummer: 20,
        bruksnummer: 145,
        festenummer: 0,
        undernummer: 0,
        position: { lat: 66.31211, lon: 14.14021 },
      },
    ]);
  });

  it('keeps to the municipality asked for, and to the limit', async () => {
    expect((await hits({ text: 'o', municipalityNumber: '1826' })).length).toBe(0);
    expect((await hits({ text: 'olsens', municipalityNumber: '1826' })).map(({ text }) => text)).toEqual([
      'O.T. Olsens vei 3',
      'O.T. Olsens vei 3B',
    ]);
    expect((await hits({ text: 'havnegata', limit: 2 })).length).toBe(2);
  });

  it('does not ask the register for an empty or hopeless text', async () => {
    const before = sandbox.faults.requests('kartverket-adresser');
    for (const text of ['', ' ', 'H']) expect(await register.search({ text, limit: 10 })).toMatchObject({ status: 'not-found' });
    expect(sandbox.faults.requests('kartverket-adresser')).toBe(before);
  });

  it('sends what a citizen types as text, whatever it holds', async () => {
    for (const text of ['Havnegata 4&kommunenummer=1833', '../../enheter', 'x'.repeat(5000), '%00', 'Sømnaveien\n92']) {
      await expect(register.search({ text, limit: 10 })).resolves.toMatchObject({ source: 'kartverket-adresser' });
    }
  });
});
