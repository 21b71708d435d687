export { createFolderArchive, type FolderArchiveOptions } from './adapter.js';
