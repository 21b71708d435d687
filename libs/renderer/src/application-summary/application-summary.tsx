import { Button, Heading } from '@digdir/designsystemet-react';
import type { Language, ReadableApplication } from '@sporvalg/core';

import { PencilIcon } from '../field/icons.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import { firstKey } from './first-key.js';
import { ReadableItems } from './readable-items.js';
import './application-summary.css';

export interface ApplicationSummaryProps {
  readonly readable: ReadableApplication;
  readonly language: Language;
  /** Opens the page to change what was answered, with focus on the component named. Left out, nothing can be changed. */
  readonly onEdit?: (pageId: string, nodeKey: string | undefined) => void;
  readonly now?: () => Date;
}

const clock = () => new Date();

/** The whole application as read, in the pages' order, each page with a way back to it. */
export function ApplicationSummary({ readable, language, onEdit, now = clock }: ApplicationSummaryProps) {
  const ui = uiTextsFor(language);
  const moment = now();
  return (
    <div className="sv-summary">
      {readable.pages.map((page) => (
        <section key={page.id} className="sv-summary__page" aria-labelledby={`oppsummering-${page.id}`}>
          <div className="sv-summary__head">
            <Heading level={2} data-size="sm" id={`oppsummering-${page.id}`}>
              {page.title}
            </Heading>
            {onEdit && (
              <Button
                variant="tertiary"
                data-size="sm"
                className="sv-flush-end"
                aria-label={ui.summary.change(page.title)}
                onClick={() => onEdit(page.id, firstKey(page))}
              >
                <PencilIcon />
                {ui.summary.changeShort}
              </Button>
            )}
          </div>
          {page.items.length === 0 ? (
            <p className="sv-quiet">{ui.summary.empty}</p>
          ) : (
            <ReadableItems items={page.items} level={3} language={language} ui={ui} now={moment} />
          )}
        </section>
      ))}
    </div>
  );
}
