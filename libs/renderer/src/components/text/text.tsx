import { DisplayedValue } from '../../field/displayed-value.js';
import type { NodeProps } from '../component.js';

/** A text computed from the answers. */
export function Text({ view, environment }: NodeProps) {
  return <DisplayedValue view={view} environment={environment} value={view.display === undefined ? undefined : String(view.display)} />;
}
