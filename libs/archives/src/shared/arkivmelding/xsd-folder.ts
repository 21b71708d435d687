import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEAR_THE_PROJECT = fileURLToPath(new URL('../../../../../../shared/data/fiks-arkiv', import.meta.url));

/** For tests: where KS's XSD files lie, if they are on this machine. They are not ours to keep in the project. */
export const XSD_FOLDER = [process.env['FIKS_ARKIV_XSD_DIR'], NEAR_THE_PROJECT].find(
  (folder) => folder !== undefined && existsSync(folder),
);
