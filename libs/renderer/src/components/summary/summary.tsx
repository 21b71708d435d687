import { ReadBack } from '../../application-summary/read-back.js';
import type { NodeProps } from '../component.js';

/** One component as read. The rows of a group stand in a table unless the definition asks for the large form. */
export function Summary({ view, environment }: NodeProps) {
  const { readBack } = view.content;
  if (readBack.length === 0) return null;
  return <ReadBack pages={readBack} environment={environment} hideChange={view.node.display?.hideChangeButton} />;
}
