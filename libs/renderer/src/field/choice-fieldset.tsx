import { Fieldset } from '@digdir/designsystemet-react';
import type { FocusEventHandler, ReactNode } from 'react';

import { RichText } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';
import { FieldLabel, titleOf } from './field-label.js';
import { FieldErrors, FieldNotices } from './field-messages.js';
import { Help } from './help.js';
import './field.css';

export interface FieldsetFrameProps {
  readonly view: NodeView;
  readonly ui: UiTexts;
  readonly children: ReactNode;
  readonly onBlur?: FocusEventHandler;
  /** The name stands elsewhere on the page already. */
  readonly hideLegend?: boolean;
}

/** The frame of a question with several inputs: legend, help, error, then the inputs. */
export function FieldsetFrame({ view, ui, children, onBlur, hideLegend = false }: FieldsetFrameProps) {
  const description = view.texts['description'];
  return (
    <div className="sv-field">
      <Fieldset className="sv-fieldset" onBlur={onBlur}>
        <Fieldset.Legend className={hideLegend ? 'sv-visually-hidden' : undefined}>
          <FieldLabel view={view} ui={ui} />
        </Fieldset.Legend>
        {description !== undefined && (
          <Fieldset.Description className="sv-description">
            <RichText text={description} ui={ui} inline />
          </Fieldset.Description>
        )}
        <Help text={view.texts['help']} about={titleOf(view)} ui={ui} />
        <FieldErrors issues={view.issues} />
        {children}
      </Fieldset>
      <FieldNotices issues={view.issues} />
    </div>
  );
}
