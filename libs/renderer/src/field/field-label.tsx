import { RichText } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';

/** The question, marked when it may be left open. Required ones carry no mark. */
export function FieldLabel({
  view,
  ui,
}: {
  readonly view: Pick<NodeView, 'texts' | 'required' | 'readOnly' | 'node'>;
  readonly ui: UiTexts;
}) {
  const title = view.texts['title'] ?? view.node.id;
  return (
    <>
      <RichText text={title} ui={ui} inline />
      {!view.required && !view.readOnly && view.node.labelSettings?.optionalIndicator !== false && (
        <span className="sv-optional"> ({ui.optional})</span>
      )}
    </>
  );
}

/** The question as plain words. */
export function titleOf(view: Pick<NodeView, 'texts' | 'node'>): string {
  return view.texts['title'] ?? view.node.id;
}
