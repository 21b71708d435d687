import { lazy, Suspense, type ComponentType } from 'react';

import { untilFetched } from '../lazy-part/lazy-part.js';
import type { UiTexts } from '../texts/ui-texts.js';
import './rich-text.css';

type Content = ComponentType<{ readonly text: string; readonly ui: RichTextProps['ui']; readonly inline: boolean }>;

let loaded: Content | undefined;
const load = async (): Promise<Content> => (loaded ??= (await import('./markdown-content.js')).MarkdownContent);
const WhenLoaded: Content = lazy(async () => ({ default: await untilFetched(load) }));

/** Characters that may mean something in markdown. A text without them needs no parser. */
const MARKUP = /[*_`[\]#>|~\\<&]|^\s*(?:[-+]|\d+\.)\s|\n/m;

/** Whether a text is drawn otherwise with the parser than without. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

export interface RichTextProps {
  readonly text: string;
  readonly ui: Pick<UiTexts, 'opensInNewTab'>;
  /** Only what may stand inside a line: emphasis, code and links. */
  readonly inline?: boolean;
}

/** A definition's text, which may be markdown. The parser is fetched only when a text needs it. */
export function RichText({ text, ui, inline = false }: RichTextProps) {
  if (!hasMarkup(text)) return inline ? text : <p className="sv-text">{text}</p>;
  const waiting = withoutMarkup(text);
  const MarkdownContent = loaded ?? WhenLoaded;
  return (
    <Suspense fallback={inline ? waiting : <p className="sv-text">{waiting}</p>}>
      <MarkdownContent text={text} ui={ui} inline={inline} />
    </Suspense>
  );
}

/**
 * Fetches the parser before a text needs it; what is drawn after that is drawn at once and does not jump.
 *
 * @throws when it could not be fetched; a text that needs it goes on asking
 */
export async function preloadMarkdown(): Promise<void> {
  await load();
}

/** The words alone, for the moment before the parser is there and for names that cannot hold markup. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`]{1,3}/g, '')
    .replaceAll(/^\s*#+\s*/gm, '');
}
