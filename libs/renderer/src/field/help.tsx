import { RichText, withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import './help.css';

export interface HelpProps {
  readonly text: string | undefined;
  /** What is explained, for those who hear the page. */
  readonly about: string;
  readonly ui: UiTexts;
}

/** The longer explanation of a question, with the law by name; folded until asked for. */
export function Help({ text, about, ui }: HelpProps) {
  if (text === undefined || text === '') return null;
  return (
    <details className="sv-help">
      <summary>
        {ui.help}
        {/* Words that follow after a space, since browsers put one before what stands out of sight. */}
        <span className="ds-sr-only"> {ui.helpAbout(withoutMarkup(about))}</span>
      </summary>
      <div className="sv-help__body">
        <RichText text={text} ui={ui} />
      </div>
    </details>
  );
}
