import type { ReactNode } from 'react';

import { RichText } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';
import { titleOf } from './field-label.js';
import { FieldErrors, FieldNotices } from './field-messages.js';
import { Help } from './help.js';
import { fieldId } from './field-ids.js';
import { Provenance } from './provenance.js';
import './read-only.css';
import type { RenderEnvironment } from '../components/component.js';

/**
 * Whether the citizen may not change the answer. A field that a register should have filled opens for
 * typing when the register had nothing to give.
 */
export function isLocked(view: NodeView): boolean {
  return view.readOnly && !view.unconfirmed.some((value) => value.reason !== 'overridden');
}

/**
 * An answer the citizen does not write: calculated, or known from a register. Text, never a greyed-out
 * input. Not there at all until there is something to read.
 */
export function ReadOnlyAnswer({
  view,
  environment,
  value,
}: {
  readonly view: NodeView;
  readonly environment: RenderEnvironment;
  readonly value: ReactNode;
}) {
  const { ui } = environment;
  if (isNothing(value) && view.issues.length === 0) return null;
  return (
    <div className="sv-read-only" id={fieldId(view.key)} tabIndex={-1}>
      <dl>
        <dt>
          <RichText text={titleOf(view)} ui={ui} inline />
        </dt>
        <dd>{isNothing(value) ? <NotAnswered ui={ui} /> : value}</dd>
      </dl>
      <Provenance facts={view.facts} environment={environment} />
      <Help text={view.texts['help']} about={titleOf(view)} ui={ui} />
      <FieldErrors issues={view.issues} />
      <FieldNotices issues={view.issues} />
    </div>
  );
}

function NotAnswered({ ui }: { readonly ui: UiTexts }) {
  return <span className="sv-quiet">{ui.summary.notAnswered}</span>;
}

function isNothing(value: ReactNode): boolean {
  return value === undefined || value === null || value === '';
}
