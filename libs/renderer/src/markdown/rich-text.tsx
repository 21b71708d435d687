import { lazy, Suspense } from 'react';

import type { UiTexts } from '../texts/ui-texts.js';

const load = () => import('./markdown-content.js');
const MarkdownContent = lazy(async () => ({ default: (await load()).MarkdownContent }));

/** Characters that may mean something in markdown. A text without them needs no parser. */
const MARKUP = /[*_`[\]#>|~\\<&]|^\s*(?:[-+]|\d+\.)\s|\n/m;

export interface RichTextProps {
  readonly text: string;
  readonly ui: Pick<UiTexts, 'opensInNewTab'>;
  /** Only what may stand inside a line: emphasis, code and links. */
  readonly inline?: boolean;
}

/** A definition's text, which may be markdown. The parser is fetched only when a text needs it. */
export function RichText({ text, ui, inline = false }: RichTextProps) {
  if (!MARKUP.test(text)) return inline ? text : <p className="sv-text">{text}</p>;
  const waiting = withoutMarkup(text);
  return (
    <Suspense fallback={inline ? waiting : <p className="sv-text">{waiting}</p>}>
      <MarkdownContent text={text} ui={ui} inline={inline} />
    </Suspense>
  );
}

/** Fetches the parser while the citizen reads, so that it is there when a text needs it. */
export function preloadMarkdown(): void {
  void load();
}

/** The words alone, for the moment before the parser is there and for names that cannot hold markup. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`]{1,3}/g, '')
    .replaceAll(/^\s*#+\s*/gm, '');
}
