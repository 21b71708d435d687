import { loadJmespath, type FormDefinition, type Language } from '@sporvalg/core';

import { loadComponents } from '../components/index.js';
import { hasMarkup, preloadMarkdown } from '../markdown/rich-text.js';
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
  const first = opening.length > 0 ? opening : pages;
  const typesOf = (some: typeof pages) => some.flatMap((page) => page.layout.map((node) => node.type));
  await Promise.all([
    loadComponents(typesOf(first)),
    loadUiTexts(language),
    // Where no text needs it, nothing is drawn otherwise when it comes.
    first.some((page) => textsOf(page, definition, language).some(hasMarkup)) && preloadMarkdown(),
    JSON.stringify(definition).includes('"jmespath"') && loadJmespath(),
  ]);
  // One that does not come now is asked for again where it is drawn.
  setTimeout(() => void loadComponents(typesOf(pages)).catch(() => undefined), OTHER_PAGES_AFTER_MS);
}

type Page = FormDefinition['pages'][string];

/** What a page says: titles, help and choices, those of tracks where they are chosen. What is put together of an expression is not among them. */
function textsOf({ id, layout }: Page, { service, options, texts }: FormDefinition, language: Language): readonly string[] {
  const ofTracks = id === service.trackSelection.page ? service.tracks.flatMap(({ title, description }) => [title, description]) : [];
  const ofComponents = layout.flatMap(({ textResourceBindings = {}, options: own, optionsId = '' }) => [
    ...Object.values(textResourceBindings),
    ...(own ?? options[optionsId] ?? []).flatMap(({ label, description, helpText }) => [label, description, helpText]),
  ]);
  return [...ofTracks, ...ofComponents].flatMap((text) => {
    const written = typeof text === 'string' ? (texts[language]?.[text] ?? texts.nb?.[text]) : undefined;
    return written ? [written.value] : [];
  });
}
