export { addressAt, addressText, type SyntheticAddress } from './world/addresses.js';
export type { SyntheticCaseworker } from './world/caseworkers.js';
export {
  UNKNOWN_ORGANISATION_NUMBER,
  type SyntheticOrganisation,
  type SyntheticRole,
  type SyntheticSubUnit,
} from './world/organisations.js';
export { personNamed, type SyntheticContact, type SyntheticPerson } from './world/persons.js';
export type { SyntheticPlace } from './world/places.js';
export type { SyntheticProperty } from './world/properties.js';
export type { SyntheticVehicle } from './world/vehicles.js';
export { world } from './world/world.js';
export { createBrowser, type Browser, type Visit } from './browser/browser.js';
export { logInAs } from './browser/sandbox-login.js';
export {
  actFor,
  anonymousClient,
  logInToProduct,
  type ProductAnswer,
  type ProductClient,
  type ProductRequest,
  type SessionKind,
} from './product/product-client.js';
export {
  attachFile,
  saveDraft,
  SMALL_PDF,
  submitDraft,
  writeDraft,
  type SavedDraft,
  type SentFile,
  type WrittenApplication,
} from './product/application-flow.js';
export { closedParty } from './product/applications.js';
