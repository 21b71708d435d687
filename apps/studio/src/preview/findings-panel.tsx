import type { PlacedFinding } from '@sporvalg/contract';
import type { FindingSeverity } from '@sporvalg/core';
import { Chip, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { t } from '../language/t.js';
import type { FormPlace } from '../messages.js';
import { FindingItem } from './finding-item.js';

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'hint'];
/** A rule broken everywhere gives thousands; these are enough to begin with. */
const MOST_SHOWN = 200;

export interface FindingsPanelProps {
  readonly findings: readonly PlacedFinding[];
  /** False while the check is under way. */
  readonly isChecked: boolean;
  readonly readAt: Date | undefined;
  onOpen(place: FormPlace): void;
}

/** What `check` says about the files, gravest first. */
export function FindingsPanel({ findings, isChecked, readAt, onOpen }: FindingsPanelProps) {
  const [shown, setShown] = useState<ReadonlySet<FindingSeverity>>(new Set(SEVERITIES));
  const of = (severity: FindingSeverity) => findings.filter((finding) => finding.severity === severity);
  // A file that cannot be read brings others with it: it is named first.
  const listed = SEVERITIES.filter((severity) => shown.has(severity)).flatMap((severity) => [
    ...of(severity).filter(isUnreadable),
    ...of(severity).filter((finding) => !isUnreadable(finding)),
  ]);
  const toggle = (severity: FindingSeverity) =>
    setShown((before) => new Set(SEVERITIES.filter((each) => before.has(each) !== (each === severity))));
  return (
    <div className="panel-content">
      <fieldset className="findings-filter">
        <legend className="ds-sr-only">{t('findings.filter')}</legend>
        {SEVERITIES.map((severity) => (
          <Chip.Checkbox key={severity} data-size="sm" checked={shown.has(severity)} onChange={() => toggle(severity)}>
            {t(`findings.${severity}`, { count: of(severity).length })}
          </Chip.Checkbox>
        ))}
      </fieldset>
      <p className="quiet" role="status">
        {isChecked ? readLine(readAt) : t('findings.checking')}
      </p>
      {listed.length === 0 && isChecked && (
        <Paragraph data-size="sm">{t(findings.length === 0 ? 'findings.none' : 'findings.filteredOut')}</Paragraph>
      )}
      <ul className="findings">
        {listed.slice(0, MOST_SHOWN).map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} onOpen={onOpen} />
        ))}
      </ul>
      {listed.length > MOST_SHOWN && <Paragraph data-size="sm">{t('findings.more', { count: listed.length - MOST_SHOWN })}</Paragraph>}
    </div>
  );
}

function isUnreadable({ code }: PlacedFinding): boolean {
  return code.startsWith('json.');
}

function keyOf({ file, line, column, code, message }: PlacedFinding): string {
  return [file, line, column, code, message].join(' ');
}

function readLine(readAt: Date | undefined): string {
  if (!readAt) return '';
  // Browsers part hours and minutes by a colon, also in Norwegian.
  const time = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'medium' }).format(readAt).replaceAll(':', '.');
  return t('findings.readAt', { time });
}
