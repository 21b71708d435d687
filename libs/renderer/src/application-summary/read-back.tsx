import { Button, Details, Heading } from '@digdir/designsystemet-react';
import type { ReadablePage } from '@sporvalg/core';

import type { RenderEnvironment } from '../components/component.js';
import { PencilIcon } from '../field/icons.js';
import { firstKey } from './first-key.js';
import { ReadableItems } from './readable-items.js';
import './application-summary.css';
import './read-back.css';

export interface ReadBackProps {
  /** One without a title is part of a page. */
  readonly pages: readonly ReadablePage[];
  readonly environment: RenderEnvironment;
  /** Label and answer close together. */
  readonly isCompact?: boolean | undefined;
  /** Each page folded under its title. */
  readonly isFolded?: boolean | undefined;
  readonly hideChange?: boolean | undefined;
}

/** Answers read back in the middle of the form, with a way to where they are given. */
export function ReadBack({ pages, environment, isCompact = false, isFolded = false, hideChange = false }: ReadBackProps) {
  return (
    <div className="sv-read-back" data-compact={isCompact || undefined}>
      {pages.map((page) =>
        isFolded && page.title !== '' ? (
          <Details key={page.id} data-color="neutral">
            <Details.Summary>
              <Heading level={3} data-size="2xs">
                {page.title}
              </Heading>
            </Details.Summary>
            <Details.Content>
              <PageItems page={page} environment={environment} />
              {!hideChange && <ChangeButton page={page} environment={environment} />}
            </Details.Content>
          </Details>
        ) : (
          <section key={page.id} className="sv-summary__page">
            {page.title !== '' && (
              <div className="sv-summary__head">
                <Heading level={3} data-size="xs">
                  {page.title}
                </Heading>
                {!hideChange && <ChangeButton page={page} environment={environment} />}
              </div>
            )}
            <PageItems page={page} environment={environment} />
            {page.title === '' && !hideChange && <ChangeButton page={page} environment={environment} />}
          </section>
        ),
      )}
    </div>
  );
}

type PageProps = Pick<ReadBackProps, 'environment'> & { readonly page: ReadablePage };

function PageItems({ page, environment: { language, ui, now } }: PageProps) {
  return <ReadableItems items={page.items} level={4} language={language} ui={ui} now={now()} />;
}

function ChangeButton({ page, environment: { goTo, ui } }: PageProps) {
  const key = firstKey(page);
  if (!goTo || key === undefined) return null;
  const name = page.title === '' ? nameOf(page) : page.title;
  return (
    <Button variant="tertiary" data-size="sm" aria-label={ui.summary.change(name)} onClick={() => goTo({ page: page.id }, key)}>
      <PencilIcon />
      {ui.summary.changeShort}
    </Button>
  );
}

/** What a part of a page is called: its first group, heading or question. */
function nameOf({ items: [first] }: ReadablePage): string {
  if (!first) return '';
  return first.kind === 'group' ? first.title : first.kind === 'heading' ? first.text : first.label;
}
