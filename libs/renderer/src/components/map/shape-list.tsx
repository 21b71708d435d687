import { Button } from '@digdir/designsystemet-react';
import { pointInWords, shapeInWords, type Language, type Shape } from '@sporvalg/core';
import { useState } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';
import { CoordinatesField } from './coordinates-field.js';
import { withMovedPoint, withoutPoint, withShape } from './edit-shapes.js';

export interface ShapeListProps {
  readonly shapes: readonly Shape[];
  readonly active: number;
  readonly isReadOnly: boolean;
  readonly ui: UiTexts;
  readonly language: Language;
  onChange(shapes: readonly Shape[]): void;
  onActivate(index: number): void;
}

/** All that is drawn, in words, with a way to change and take away every point. */
export function ShapeList(props: ShapeListProps) {
  const { shapes, active, isReadOnly, ui, language, onChange, onActivate } = props;
  if (shapes.length === 0) return <p className="sv-quiet">{ui.map.nothing}</p>;
  return (
    <ol className="sv-map__shapes">
      {shapes.map((shape, index) => {
        const words = shapeInWords(shape, language);
        return (
          // Shapes have no names of their own, and are only added last.
          <li key={index} aria-current={index === active && shapes.length > 1 ? 'true' : undefined}>
            <div className="sv-map__line">
              <span>{words}</span>
              {!isReadOnly && (
                <>
                  {index !== active && (
                    <Button variant="tertiary" data-size="sm" aria-label={ui.map.goOnWith(words)} onClick={() => onActivate(index)}>
                      {ui.map.goOn}
                    </Button>
                  )}
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    data-color="danger"
                    aria-label={ui.map.remove(words)}
                    onClick={() => onChange(withShape(shapes, index, undefined))}
                  >
                    {ui.map.removeShort}
                  </Button>
                </>
              )}
            </div>
            <Points {...props} index={index} shape={shape} />
          </li>
        );
      })}
    </ol>
  );
}

function Points({
  shapes,
  shape,
  index,
  isReadOnly,
  ui,
  language,
  onChange,
}: ShapeListProps & { readonly shape: Shape; readonly index: number }) {
  const [editing, setEditing] = useState<number | undefined>(undefined);
  return (
    <ol className="sv-map__points">
      {shape.points.map((point, at) => {
        const name = ui.map.pointNumber(at + 1);
        return (
          <li key={at}>
            {editing === at ? (
              <CoordinatesField
                label={name}
                initial={`${point.lat}, ${point.lon}`}
                action={ui.map.save}
                ui={ui}
                onPoint={(moved) => {
                  onChange(withMovedPoint(shapes, index, at, moved));
                  setEditing(undefined);
                }}
              />
            ) : (
              <div className="sv-map__line">
                <span>{pointInWords(point, language)}</span>
                {!isReadOnly && (
                  <>
                    <Button variant="tertiary" data-size="sm" aria-label={ui.map.edit(name)} onClick={() => setEditing(at)}>
                      {ui.map.editShort}
                    </Button>
                    <Button
                      variant="tertiary"
                      data-size="sm"
                      data-color="danger"
                      aria-label={ui.map.remove(name)}
                      onClick={() => onChange(withoutPoint(shapes, index, at))}
                    >
                      {ui.map.removeShort}
                    </Button>
                  </>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
