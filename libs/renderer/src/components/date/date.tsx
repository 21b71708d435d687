import { formatDay, isDay } from '@sporvalg/core';

import { DisplayedValue } from '../../field/displayed-value.js';
import type { NodeProps } from '../component.js';

/** A day computed from the answers, in words: `fredag 20. november 2026`. */
export function DateDisplay({ view, environment }: NodeProps) {
  const value = view.display === undefined ? '' : String(view.display);
  const shown = isDay(value.slice(0, 10)) ? formatDay(value.slice(0, 10), environment.language, 'long') : value;
  return <DisplayedValue view={view} environment={environment} value={shown} />;
}
