import { Heading as DsHeading } from '@digdir/designsystemet-react';

import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

const LEVELS = { L: { level: 2, size: 'sm' }, M: { level: 3, size: 'xs' }, S: { level: 4, size: '2xs' } } as const;

/** A heading within a page. The page's own title is above it, so the largest is level 2. */
export function Heading({ view, environment }: NodeProps) {
  const { level, size } = LEVELS[view.node.size ?? 'M'];
  return (
    <DsHeading level={level} data-size={size}>
      <RichText text={view.texts['title'] ?? ''} ui={environment.ui} inline />
    </DsHeading>
  );
}
