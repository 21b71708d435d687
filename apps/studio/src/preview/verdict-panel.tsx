import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { RichText, uiTextsFor } from '@sporvalg/renderer';

import { t } from '../language/t.js';
import type { FormPlace, Verdict } from '../messages.js';

export interface VerdictPanelProps {
  readonly verdict: Verdict | undefined;
  onOpen(place: FormPlace): void;
}

/** What the answers lead to: tracks, pages, what is missing, and faults in the definition that showed on the way. */
export function VerdictPanel({ verdict, onOpen }: VerdictPanelProps) {
  if (!verdict) return <Paragraph data-size="sm">{t('verdict.none')}</Paragraph>;
  const { reason, pages, issues, faults } = verdict;
  return (
    <div className="panel-content">
      <Heading level={3} data-size="2xs">
        {decisionLine(verdict)}
      </Heading>
      {reason !== '' && <RichText text={reason} ui={uiTextsFor('nb')} />}

      <Heading level={3} data-size="2xs">
        {t('verdict.pages', { shown: pages.filter(({ state }) => state !== 'hidden').length, all: pages.length })}
      </Heading>
      <ul className="verdict-list">
        {pages.map(({ id, title, state }) => (
          <li key={id} data-state={state}>
            {state === 'shown' ? (
              <Button variant="tertiary" data-size="sm" onClick={() => onOpen({ page: id })}>
                {title}
              </Button>
            ) : (
              <span className="verdict-page">{title}</span>
            )}
            <span className="quiet">{t(`verdict.${state}`)}</span>
          </li>
        ))}
      </ul>

      <Heading level={3} data-size="2xs">
        {t('verdict.issues', { count: issues.length })}
      </Heading>
      {issues.length === 0 && <Paragraph data-size="sm">{t('verdict.noIssues')}</Paragraph>}
      <ul className="verdict-list">
        {issues.map((issue) => (
          <li key={`${issue.nodeKey} ${issue.code} ${issue.message}`}>
            <Button variant="tertiary" data-size="sm" onClick={() => onOpen({ page: issue.pageId, nodeKey: issue.nodeKey || undefined })}>
              {issue.message}
            </Button>
            <span className="quiet">
              <code>{issue.code}</code> {issue.nodeKey}
            </span>
          </li>
        ))}
      </ul>

      {faults.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {t('verdict.faults', { count: faults.length })}
          </Heading>
          <ul className="verdict-list">
            {faults.map(({ code, place }) => (
              <li key={`${code} ${place}`}>
                <code>{code}</code> {place}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function decisionLine({ decision, tracks, overruled }: Verdict): string {
  if (decision.kind === 'open') return t('verdict.open');
  if (decision.kind === 'guidance') return t('verdict.guidance');
  return t(overruled ? 'verdict.overruled' : 'verdict.tracks', { tracks: tracks.join(', ') });
}
