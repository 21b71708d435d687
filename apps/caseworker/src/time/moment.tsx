import { formatInstant } from '@sporvalg/core';

import { when } from './when.js';

/** A moment said shortly, with the whole of it for machines and on pointing. */
export function Moment({ at, form = 'full' }: { readonly at: string; readonly form?: 'full' | 'short' }) {
  return (
    <time dateTime={at} title={formatInstant(at, 'nb', 'long')}>
      {when(at, new Date(), form)}
    </time>
  );
}
