export { buildArkivmelding } from './build.js';
export { assertDeliverable, deliveryFaults } from './delivery-faults.js';
export { buildKvittering } from './kvittering.js';
export { KVITTERING_XSD, loadSchemaCheck, OPPRETT_XSD, type SchemaCheck } from './schema-check.js';
