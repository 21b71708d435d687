import { loadJmespath, type FormDefinition, type Language } from '@sporvalg/core';

import { loadComponents } from '../components/index.js';
import { preloadMarkdown } from '../markdown/rich-text.js';
import { loadUiTexts } from '../texts/ui-texts-for.js';

/** Long enough for the page that opens to be drawn and read into first. */
const OTHER_PAGES_AFTER_MS = 1_000;

/**
 * Fetches what this form needs beyond the first load, so that it is drawn at once and nothing jumps: the language, the
 * parsers of texts and queries, and the components of the page that opens. Those of the other pages follow on their own.
 *
 * @param pageId the page that opens; left out, or one the definition does not have, all pages are waited for
 * @throws when something could not be fetched; calling it again fetches what is missing
 */
export async function prepareForm(definition: FormDefinition, language: Language, pageId?: string): Promise<void> {
  const pages = Object.values(definition.pages);
  const opening = pages.filter((page) => page.id === pageId);
  const typesOf = (some: typeof pages) => some.flatMap((page) => page.layout.map((node) => node.type));
  await Promise.all([
    loadComponents(typesOf(opening.length > 0 ? opening : pages)),
    loadUiTexts(language),
    preloadMarkdown(),
    JSON.stringify(definition).includes('"jmespath"') && loadJmespath(),
  ]);
  // One that does not come now is asked for again where it is drawn.
  setTimeout(() => void loadComponents(typesOf(pages)).catch(() => undefined), OTHER_PAGES_AFTER_MS);
}
