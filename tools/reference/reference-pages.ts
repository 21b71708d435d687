import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { ROOT } from '../product.js';
import { componentsPage } from './components-page.js';
import { filesPage } from './files-page.js';
import { findingsPage } from './findings-page.js';
import { functionsPage } from './functions-page.js';

export const REFERENCE_FOLDER = join(ROOT, 'docs/reference');

const PAGES = { 'components.md': componentsPage, 'functions.md': functionsPage, 'files.md': filesPage, 'findings.md': findingsPage };

const GENERATED = '<!-- Made by `npm run reference`; do not edit. -->';

/** Every reference page as it should stand on disk, by file name. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig(join(REFERENCE_FOLDER, 'page.md'))), parser: 'markdown' };
  const pages = await Promise.all(
    Object.entries(PAGES).map(async ([name, page]) => [name, await format(`${GENERATED}\n\n${await page()}`, options)] as const),
  );
  return new Map(pages);
}
