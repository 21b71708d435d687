import type { CheckView } from '@sporvalg/contract';

import { t } from '../language/t.js';
import { readEvidence } from './evidence-lines.js';

/** What a check looked at, with source and time. */
export function Evidence({ evidence }: { readonly evidence: CheckView['evidence'] }) {
  if (evidence.length === 0) return null;
  const { blocks, sharedSource } = readEvidence(evidence);
  return (
    <div className="evidence">
      {blocks.map((lines, block) => (
        <dl key={block} className="evidence-lines">
          {lines.map(({ label, value, source }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                {value === '' ? <span className="quiet">{t('evidence.missing')}</span> : value}
                {!sharedSource && value !== '' && <span className="evidence-source">{source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ))}
      {sharedSource && <p className="evidence-source">{t('evidence.all', { source: sharedSource })}</p>}
    </div>
  );
}
