import { Alert, Button, Heading, Paragraph, Skeleton } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { useLanguage } from '../language/language.js';

const SKELETON_AFTER_MS = 300;

/** Shows what was fetched, or that it is on its way, or what happened and what to do. */
export function QueryState<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <FetchFailed onRetry={() => void query.refetch()} />;
  return <Loading />;
}

/** Grey lines, but only when it takes long enough to be seen. */
export function Loading() {
  const { t } = useLanguage();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="loading">
      <span className="ds-sr-only">{t('state.loading')}</span>
      {late && (
        <>
          <Skeleton variant="text" width={30} />
          <Skeleton variant="text" width={60} />
          <Skeleton variant="text" width={45} />
        </>
      )}
    </div>
  );
}

/** Something could not be fetched. */
export function FetchFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert data-color="danger" className="stack">
      <Heading level={2} data-size="xs">
        {t('state.error')}
      </Heading>
      <Paragraph>{t('state.error.body')}</Paragraph>
      <Button variant="secondary" onClick={onRetry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}
