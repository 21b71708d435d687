import { DisplayedValue } from '../../field/displayed-value.js';
import type { NodeProps } from '../component.js';
import './option.css';

/** The words of a value in a list of choices, computed and read only. */
export function Option({ view, environment }: NodeProps) {
  return (
    <div className="sv-option" data-direction={view.node.direction ?? 'horizontal'}>
      <DisplayedValue view={view} environment={environment} value={view.display} />
    </div>
  );
}
