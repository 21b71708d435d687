import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CheckView } from '@sporvalg/contract';

import { t } from '../language/t.js';
import { STATUSES, StatusIcon, type CheckStatus } from './check-status.js';
import { Evidence } from './evidence.js';

/** The automatic checks, the gravest first; those that are in order are folded. */
export function Checks({ checks }: { readonly checks: readonly CheckView[] }) {
  const grave = STATUSES.filter((status) => status !== 'ok').map((status) => ({ status, found: checks.filter((check) => check.status === status) }));
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
        <Details className="checks-ok">
          <Details.Summary>
            <StatusIcon status="ok" />
            {groupName('ok', inOrder.length)}
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
        {groupName(status, checks.length)}
      </Heading>
      <CheckList checks={checks} />
    </div>
  );
}

function groupName(status: CheckStatus, count: number): string {
  return t('checks.group', { status: t(`checks.${status}`), count });
}

function CheckList({ checks }: { readonly checks: readonly CheckView[] }) {
  return (
    <ul className="check-list">
      {checks.map((check) => (
        <li key={check.id}>
          <p className="check-title">{check.title}</p>
          <p className="check-text">{check.text}</p>
          <Evidence evidence={check.evidence} />
        </li>
      ))}
    </ul>
  );
}
