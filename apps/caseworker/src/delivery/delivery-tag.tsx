import { Tag, type TagProps } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';
import type { DeliveryStateName } from './delivery-state.js';

const COLOUR: Readonly<Record<DeliveryStateName, NonNullable<TagProps['data-color']>>> = {
  waiting: 'info',
  building: 'info',
  sent: 'info',
  archived: 'success',
  unknown: 'warning',
  rejected: 'danger',
};

/** Where a submission is on its way into the archive, in a word. */
export function DeliveryTag({ state }: { readonly state: DeliveryStateName }) {
  return (
    <Tag data-color={COLOUR[state]} data-size="sm" className="delivery-tag">
      {t(`archive.${state}`)}
    </Tag>
  );
}
