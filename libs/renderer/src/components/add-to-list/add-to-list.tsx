import type { NodeProps } from '../component.js';
import { RepeatingGroup } from '../repeating-group/repeating-group.js';

/** What has been added as a table, and a button that opens a dialogue for one more. The definition was read as a group of rows. */
export function AddToList(props: NodeProps) {
  return <RepeatingGroup {...props} isInDialog />;
}
