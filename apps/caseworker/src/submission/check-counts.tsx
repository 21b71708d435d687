import type { CheckView } from '@sporvalg/contract';

import { t } from '../language/t.js';
import { STATUSES, StatusIcon, type CheckStatus } from './check-status.js';

/** How many checks ended how, the gravest first; leads to them. */
export function CheckCounts({ checks }: { readonly checks: readonly CheckView[] }) {
  const counts = STATUSES.map((status) => ({ status, count: checks.filter((check) => check.status === status).length }));
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return t('checks.none');
  return (
    <span className="check-counts">
      {some.map(({ status, count }) => (
        <span key={status} className="check-count">
          <StatusIcon status={status} />
          {countText(status, count)}
        </span>
      ))}
    </span>
  );
}

function countText(status: CheckStatus, count: number): string {
  return status === 'advarsel' && count === 1 ? t('checks.count.advarsel.one') : t(`checks.count.${status}`, { count });
}
