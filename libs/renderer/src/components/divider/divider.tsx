import { Divider as DsDivider } from '@digdir/designsystemet-react';

/** A rule between parts of a page. */
export function Divider() {
  return <DsDivider />;
}
