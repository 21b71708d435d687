import { describeRegisterClient } from '@sporvalg/ports/contract-tests';
import { SANDBOX_CLIENTS, startSandboxForTests } from '@sporvalg/sandbox';
import { personNamed } from '@sporvalg/testing';
import { describe, expect, it } from 'vitest';

import { sandboxedSubject } from '../shared/sandboxed-subject.js';
import { toOrganisations } from './map.js';

const KARI = personNamed('Vakkerblomst').nationalIdentityNumber;
const NORA = personNamed('Ungkvist').nationalIdentityNumber;

describeRegisterClient('Altinn authorised parties', async () =>
  sandboxedSubject({
    sandbox: await startSandboxForTests(),
    register: 'altinn',
    clientId: SANDBOX_CLIENTS.maskinporten,
    found: ({ altinnParties }, lookup) => altinnParties?.organisationsOf(KARI, lookup) ?? expect.fail('no client'),
    notFound: ({ altinnParties }, lookup) => altinnParties?.organisationsOf(NORA, lookup) ?? expect.fail('no client'),
    personal: [KARI, 'Bearer'],
  }),
);

describe('Altinn authorised parties', () => {
  it('leaves out persons, and organisations seen only for the sake of a sub-unit', () => {
    const party = {
      name: 'Havna Kro AS',
      organizationNumber: '310000000',
      type: 'Organization',
      isDeleted: false,
      onlyHierarchyElementWithNoAccess: false,
    };
    expect(
      toOrganisations([
        party,
        { ...party, type: 'Person', organizationNumber: null },
        { ...party, onlyHierarchyElementWithNoAccess: true },
      ]),
    ).toEqual([{ organisationNumber: '310000000', name: 'Havna Kro AS', deleted: false }]);
  });
});
