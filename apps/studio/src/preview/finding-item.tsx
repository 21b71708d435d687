import type { PlacedFinding } from '@sporvalg/contract';
import { Button, Link, Tag } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import type { FormPlace } from '../messages.js';

const COLOURS = { error: 'danger', warning: 'warning', hint: 'info' } as const;

export interface FindingItemProps {
  readonly finding: PlacedFinding;
  onOpen(place: FormPlace): void;
}

/** One finding: what, where in the files, what to do, and the way to the file and to the form. */
export function FindingItem({ finding, onOpen }: FindingItemProps) {
  const { severity, code, message, remedy, file, line, column, source, path, component, page } = finding;
  const place = `${file}:${line}:${column}`;
  return (
    <li className="finding">
      <p className="finding-head">
        <Tag data-size="sm" data-color={COLOURS[severity]}>
          {t(`severity.${severity}`)}
        </Tag>
        <code>{code}</code>
      </p>
      <p className="finding-message">{message}</p>
      {remedy !== undefined && <p>{remedy}</p>}
      {source !== undefined && <pre className="finding-source">{source}</pre>}
      <p className="finding-ways">
        <Link href={editorAddress(path, line, column)} aria-label={t('finding.openIn', { place })}>
          {place}
        </Link>
        {(component !== undefined || page !== undefined) && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('finding.showAt', { what: component ?? page ?? '' })}
            onClick={() => onOpen({ component, page })}
          >
            {t('finding.show')}
          </Button>
        )}
      </p>
    </li>
  );
}

/** The address that VS Code answers to on the machine it is installed on. */
function editorAddress(path: string, line: number, column: number): string {
  const forward = path.replaceAll('\\', '/');
  return `vscode://file${encodeURI(forward.startsWith('/') ? forward : `/${forward}`)}:${line}:${column}`;
}
