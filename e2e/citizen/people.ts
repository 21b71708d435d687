import { personNamed } from '@sporvalg/testing';

import type { TestPerson } from './form.js';

/** Somebody of the synthetic world, by last name. */
export function person(lastName: string): TestPerson {
  const { nationalIdentityNumber, firstName } = personNamed(lastName);
  return { number: nationalIdentityNumber, name: `${firstName} ${lastName}`, lastName };
}
