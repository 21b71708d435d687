import type { CheckView } from '@sporvalg/contract';

import { t } from '../language/t.js';
import { evidenceLines } from './evidence-lines.js';

/** What a check looked at, with source and time. */
export function Evidence({ evidence }: { readonly evidence: CheckView['evidence'] }) {
  if (evidence.length === 0) return null;
  const { lines, sharedSource } = evidenceLines(evidence);
  return (
    <>
      <dl className="evidence">
        {lines.map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map(({ value, source }, index) => (
              <dd key={index}>
                {value === '' ? <span className="quiet">{t('evidence.missing')}</span> : value}
                {!sharedSource && <span className="evidence-source">{source}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {sharedSource && <p className="evidence-source evidence-shared">{t('evidence.all', { source: sharedSource })}</p>}
    </>
  );
}
