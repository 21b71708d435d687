import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import './likert.css';

/**
 * Several questions on one scale. Every question is a fieldset of radio buttons with names of their own; the table is how
 * they are laid out where there is room, and its headings are for the eye only.
 */
export function Likert({ view, environment }: NodeProps) {
  const { ui } = environment;
  const items = [...view.children, ...view.rows.flatMap((row) => row.nodes)];
  const scale = items[0]?.options ?? [];
  return (
    // Each question says for itself whether it may be left open.
    <FieldsetFrame view={{ ...view, required: true }} ui={ui}>
      {items.length === 0 ? (
        <p className="sv-quiet">{ui.choice.empty}</p>
      ) : (
        <div className="sv-likert">
          <div className="sv-likert__head" aria-hidden="true">
            <span>{withoutMarkup(view.texts['leftColumnHeader'] ?? ui.choice.questions)}</span>
            <div className="sv-likert__scale">
              {scale.map((option) => (
                <span key={String(option.value)}>{withoutMarkup(option.label)}</span>
              ))}
            </div>
          </div>
          {environment.renderNodes(items)}
        </div>
      )}
    </FieldsetFrame>
  );
}
