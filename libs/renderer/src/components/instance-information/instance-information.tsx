import { Heading } from '@digdir/designsystemet-react';

import { Help } from '../../field/help.js';
import { RichText } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import '../../application-summary/application-summary.css';

/** Who applies to whom. While it is written there is no day of sending and no reference, and it says when they come. */
export function InstanceInformation({ view, environment }: NodeProps) {
  const { ui, parties } = environment;
  const { elements = {} } = view.node;
  const { title, description, help } = view.texts;
  const facts = [
    ['dateSent', ui.shown.sentOn, ui.shown.notSent],
    ['sender', ui.shown.sender, parties.sender],
    ['receiver', ui.shown.receiver, parties.receiver],
    ['referenceNumber', ui.shown.reference, ui.shown.referenceLater],
  ] as const;
  return (
    <div className="sv-summary__page">
      {title !== undefined && (
        <Heading level={3} data-size="2xs">
          <RichText text={title} ui={ui} inline />
        </Heading>
      )}
      {description !== undefined && <RichText text={description} ui={ui} />}
      <Help text={help} about={title ?? view.node.id} ui={ui} />
      <dl className="sv-summary__answers">
        {facts
          .filter(([name]) => elements[name] !== false)
          .map(([name, label, value]) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
