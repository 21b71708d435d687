import type { PlaceNameHit, PlaceNameQuery, Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

describeRegisterClient('Kartverket stedsnavn', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'kartverket-stedsnavn',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ kartverketStedsnavn }, lookup) => kartverketStedsnavn.search({ text: 'Storvollen', limit: 10 }, lookup),
    notFound: ({ kartverketStedsnavn }, lookup) => kartverketStedsnavn.search({ text: 'Ingenstedsfjellet', limit: 10 }, lookup),
    personal: ['Storvollen', 'sok='],
  }),
);

describe('Kartverket stedsnavn', () => {
  let sandbox: SandboxForTests;
  let register: Registers['kartverketStedsnavn'];

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => new Date('2026-11-20T09:00:00Z') },
    }).kartverketStedsnavn;
  });
  afterAll(() => sandbox.close());

  const hits = async (query: Partial<PlaceNameQuery> & { text: string }): Promise<readonly PlaceNameHit[]> => {
    const answer = await register.search({ limit: 10, ...query });
    return answer.status === 'found' ? answer.value : [];
  };

  it('gives name, kind, municipality and position', async () => {
    expect(await hits({ text: 'storvoll' })).toEqual([
      {
        name: 'Storvollen',
        kind: 'Grend',
        municipalityNumber: '1833',
        municipalityName: 'Rana',
        position: { lat: 66.2051, lon: 14.6092 },
      },
    ]);
  });

  it('keeps to the municipality asked for, and to the limit', async () => {
    expect((await hits({ text: 'fjell', limit: 1 })).length).toBe(1);
    expect((await hits({ text: 'krut', municipalityNumber: '1826' })).map(({ name }) => name)).toEqual(['Krutfjellet', 'Krutvatnet']);
    expect(await hits({ text: 'krut', municipalityNumber: '1813' })).toEqual([]);
  });

  it('does not ask the register for a hopeless text', async () => {
    const before = sandbox.faults.requests('kartverket-stedsnavn');
    for (const text of ['', ' ', 'F']) expect(await register.search({ text, limit: 10 })).toMatchObject({ status: 'not-found' });
    expect(sandbox.faults.requests('kartverket-stedsnavn')).toBe(before);
  });

  it('sends what a citizen types as text, whatever it holds', async () => {
    for (const text of ['Fjell&kommunenummer=1833', '../../enheter', 'x'.repeat(5000), '%00']) {
      await expect(register.search({ text, limit: 10 })).resolves.toMatchObject({ source: 'kartverket-stedsnavn' });
    }
  });
});
