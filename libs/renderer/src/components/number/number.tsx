import { formatKroner, formatNumber } from '@sporvalg/core';

import { DisplayedValue } from '../../field/displayed-value.js';
import type { NodeProps } from '../component.js';

/** A number computed from the answers: money as `kr 6 400`, or with its unit. */
export function NumberDisplay({ view, environment }: NodeProps) {
  const { language } = environment;
  const { currency, unit } = view.node.formatting ?? {};
  const number = view.display === undefined || view.display === '' ? Number.NaN : Number(view.display);
  if (!Number.isFinite(number)) return null;
  const shown =
    currency === 'NOK' ? formatKroner(number, language) : [formatNumber(number, language), unit ?? currency].filter(Boolean).join('\u00a0');
  return <DisplayedValue view={view} environment={environment} value={shown} />;
}
