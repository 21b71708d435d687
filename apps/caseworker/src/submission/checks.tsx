import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CheckView } from '@sporvalg/contract';

import { t } from '../language/t.js';
import { STATUSES, StatusIcon, type CheckStatus } from './check-status.js';
import { Evidence } from './evidence.js';

/** The automatic checks, the gravest first; those that are in order are folded. */
export function Checks({ checks }: { readonly checks: readonly CheckView[] }) {
  const grave = STATUSES.filter((status) => status !== 'ok').map((status) => ({
    status,
    found: checks.filter((check) => check.status === status),
  }));
  const inOrder = checks.filter((check) => check.status === 'ok');
  return (
    <section aria-labelledby="kontroller" className="section">
      <Heading level={2} data-size="xs" id="kontroller">
        {t('checks.title')}
      </Heading>
      {checks.length === 0 && <Paragraph>{t('checks.none')}</Paragraph>}
      {inOrder.length > 0 && inOrder.length === checks.length && <Paragraph>{t('checks.allOk')}</Paragraph>}
      {grave.map(({ status, found }) => found.length > 0 && <Group key={status} status={status} checks={found} />)}
      {inOrder.length > 0 && (
        <Details className="checks-ok" data-color="neutral">
          <Details.Summary>
            <StatusIcon status="ok" />
            {t('checks.ok', { count: inOrder.length })}
          </Details.Summary>
          <Details.Content>
            <CheckList checks={inOrder} />
          </Details.Content>
        </Details>
      )}
    </section>
  );
}

function Group({ status, checks }: { readonly status: CheckStatus; readonly checks: readonly CheckView[] }) {
  return (
    <div className={`check-group check-group-${status}`}>
      <Heading level={3} data-size="2xs" className="check-group-name">
        <StatusIcon status={status} />
        {t(`checks.${status}`, { count: checks.length })}
      </Heading>
      <CheckList checks={checks} />
    </div>
  );
}

function CheckList({ checks }: { readonly checks: readonly CheckView[] }) {
  return (
    <ul className="check-list">
      {checks.map((check) => (
        <li key={check.id}>
          <Verdict check={check} />
          <Evidence evidence={check.evidence} />
        </li>
      ))}
    </ul>
  );
}

/** A check is named by what should hold, so when it does not, what was found comes first. */
function Verdict({ check: { status, title, text } }: { readonly check: CheckView }) {
  const failed = status === 'feil' || status === 'advarsel';
  return (
    <>
      <p className="check-title">{failed ? text : title}</p>
      <p className={failed ? 'check-text quiet' : 'check-text'}>{failed ? t('checks.name', { title }) : text}</p>
    </>
  );
}
