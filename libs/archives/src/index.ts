export { createFolderArchive, type FolderArchiveOptions } from './folder/index.js';
export {
  buildArkivmelding,
  deliveryFaults,
  KVITTERING_XSD,
  loadSchemaCheck,
  OPPRETT_XSD,
  type SchemaCheck,
} from './shared/arkivmelding/index.js';
