export { addressAt, addressText, type SyntheticAddress } from './world/addresses.js';
export type { SyntheticCaseworker } from './world/caseworkers.js';
export {
  UNKNOWN_ORGANISATION_NUMBER,
  type SyntheticOrganisation,
  type SyntheticRole,
  type SyntheticSubUnit,
} from './world/organisations.js';
export { personNamed, type SyntheticContact, type SyntheticPerson } from './world/persons.js';
export { world } from './world/world.js';
export { createBrowser, type Browser, type Visit } from './browser/browser.js';
export { logInAs } from './browser/sandbox-login.js';
