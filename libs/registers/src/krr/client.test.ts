import type { Registers } from '@sporvalg/ports';
import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests, type SandboxForTests } from '@sporvalg/sandbox';
import { personNamed } from '@sporvalg/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sandboxAddresses } from '../addresses.js';
import { createRegisters } from '../registers.js';
import { sandboxedSubject } from '../shared/sandboxed-subject.js';

const KARI = personNamed('Vakkerblomst').nationalIdentityNumber;
const DINA = personNamed('Skjermdal').nationalIdentityNumber;

describeRegisterClient('KRR', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'krr',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ krr }, lookup) => krr.contact(KARI, lookup),
    notFound: ({ krr }, lookup) => krr.contact(DINA, lookup),
    personal: [KARI, 'kari.vakkerblomst', 'Bearer'],
  }),
);

describe('KRR', () => {
  let sandbox: SandboxForTests;
  let register: Registers['krr'];

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    register = createRegisters({
      addresses: sandboxAddresses(sandbox.origin),
      maskinporten: { clientId: SANDBOX_CLIENTS.maskinporten, key: sandbox.key },
      clock: { now: () => new Date() },
    }).krr;
  });
  afterAll(() => sandbox.close());

  it('gives e-mail and mobile', async () => {
    expect(await register.contact(KARI)).toMatchObject({
      value: { email: 'kari.vakkerblomst@example.no', mobile: '+4799900001', reserved: false },
    });
  });

  it('tells who has reserved themselves against digital post', async () => {
    const answer = await register.contact(personNamed('Godmodig').nationalIdentityNumber);
    expect(answer.status === 'found' && answer.value).toEqual({ mobile: '+4799900004', reserved: true });
  });
});
