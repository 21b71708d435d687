import { addresses } from './addresses.js';
import { caseworkers } from './caseworkers.js';
import { organisations } from './organisations.js';
import { places } from './places.js';
import { persons } from './persons.js';
import { properties } from './properties.js';
import { vehicles } from './vehicles.js';

/** The municipalities of the synthetic world, with their real organisation numbers. */
const municipalities = [
  { number: '1813', name: 'Brønnøy', organisationNumber: '964983291' },
  { number: '1833', name: 'Rana', organisationNumber: '872418032' },
  { number: '1826', name: 'Hattfjelldal', organisationNumber: '944716904' },
] as const;

/** Everybody and everything the sandbox knows: made-up people and firms, the same in every test and story. */
export const world = { municipalities, persons, organisations, addresses, places, properties, vehicles, caseworkers } as const;
