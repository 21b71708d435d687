import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

import { t } from '../language/t.js';

export interface CopyButtonProps {
  /** What it is, in the middle of a sentence: `saksnummer`. */
  readonly what: string;
  readonly value: string;
  /** What a screen reader calls the button, where naming the value would be long. */
  readonly label?: string;
}

const SHOWN_MS = 3_000;

/** Copies a value, and says that it did. */
export function CopyButton({ what, value, label = t('copy.label', { what, value }) }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'done' | 'failed'>();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('done');
    } catch {
      // Without https, or refused: the value stands beside the button.
      setOutcome('failed');
    }
  };
  return (
    <span className="copy">
      <Button variant="tertiary" data-size="sm" aria-label={label} onClick={() => void copy()}>
        {t('copy.button')}
      </Button>
      <span role="status" className="copy-outcome">
        {outcome && t(`copy.${outcome}`)}
      </span>
    </span>
  );
}
