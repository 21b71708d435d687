import { formatInstant } from '@sporvalg/core';

import { when } from './when.js';

/** A moment near enough to be said shortly, with the whole of it for machines and on pointing. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={formatInstant(at, 'nb', 'long')}>
      {when(at)}
    </time>
  );
}
