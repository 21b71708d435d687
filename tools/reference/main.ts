import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { REFERENCE_FOLDER, referencePages } from './reference-pages.js';

/** Writes `docs/reference` anew from the schemas, the expression engine, the component examples and the checks. */
await mkdir(REFERENCE_FOLDER, { recursive: true });
for (const [name, markdown] of await referencePages()) await writeFile(join(REFERENCE_FOLDER, name), markdown);
