import { Alert, Button, Heading, Paragraph, Skeleton } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

import { t } from '../language/t.js';
import { when } from '../time/when.js';

const SKELETON_AFTER_MS = 300;
const LINES = [60, 90, 75, 85, 70, 80];

/** Grey lines, but only when it takes long enough to be seen. */
export function Loading() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="loading">
      <span className="ds-sr-only">{t('state.loading')}</span>
      {late && LINES.map((width) => <Skeleton key={width} variant="text" width={width} />)}
    </div>
  );
}

/** Something could not be fetched. */
export function FetchFailed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Alert data-color="danger" role="alert" className="stack narrow">
      <Heading level={2} data-size="2xs">
        {t('state.error')}
      </Heading>
      <Paragraph>{t('state.error.body')}</Paragraph>
      <Button variant="secondary" onClick={onRetry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}

/** What is shown is not from now; it is still good to read. */
export function Stale({ fetchedAt, onRetry }: { readonly fetchedAt: number; readonly onRetry: () => void }) {
  return (
    <Alert data-color="warning" role="status" className="stale">
      <span>{t('state.stale', { time: when(new Date(fetchedAt)) })}</span>
      <Button variant="secondary" data-size="sm" onClick={onRetry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}
