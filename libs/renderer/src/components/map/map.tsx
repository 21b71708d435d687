import { Button } from '@digdir/designsystemet-react';
import type { ShapeKind } from '@sporvalg/core';
import { lazy, Suspense, useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { leaves } from '../../field/text-field.js';
import { useTouch } from '../../field/use-answer.js';
import type { NodeProps } from '../component.js';
import { withMovedPoint, withPoint } from './edit-shapes.js';
import './map.css';
import { PointForm } from './point-form.js';
import { RouteChoice } from './route-choice.js';
import { ShapeList } from './shape-list.js';
import { Totals } from './totals.js';
import { useDrawing } from './use-drawing.js';

/** Leaflet is fetched when there is a map to see, and the list of points works without it. */
const Canvas = lazy(async () => ({ default: (await import('./map-canvas.js')).MapCanvas }));

const TOOLS = { marker: 'point', polyline: 'line', polygon: 'area' } as const;

/**
 * Points, lines and areas, drawn in a map or written as a list of points: by coordinates, place name, address or
 * property. The list can do everything the map can, by keyboard and without seeing it.
 */
export function Map({ view, environment }: NodeProps) {
  const { ui, touch, language } = environment;
  const { shapes, set } = useDrawing(view);
  const [chosen, setChosen] = useState(0);
  const attention = useTouch(view.key, touch, shapes.length > 0 ? shapes : undefined);
  const active = Math.min(chosen, shapes.length - 1);
  const { mapFeatures } = view.content;

  const change = (next: typeof shapes) => {
    attention.changed();
    set(next);
  };
  const begin = (kind: ShapeKind) => {
    change([...shapes, { kind, points: [] }]);
    setChosen(shapes.length);
  };
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      <div id={fieldId(view.key)} tabIndex={-1} className="sv-map">
        {!view.readOnly && (
          <>
            <RouteChoice
              features={mapFeatures}
              ui={ui}
              language={language}
              onChoose={(shape) => {
                change([...shapes, shape]);
                setChosen(shapes.length);
              }}
            />
            <div className="sv-map__tools">
              {toolsOf(view.node.toolbar).map((kind) => (
                <Button key={kind} variant="secondary" data-size="sm" onClick={() => begin(kind)}>
                  {ui.map.begin[kind]}
                </Button>
              ))}
            </div>
          </>
        )}
        <Suspense fallback={<div className="sv-map__canvas" />}>
          <Canvas
            node={view.node}
            shapes={shapes}
            features={mapFeatures}
            active={active}
            ui={ui}
            {...(!view.readOnly && {
              onAdd: (point) => change(withPoint(shapes, active, point)),
              onMove: (shape, index, point) => change(withMovedPoint(shapes, shape, index, point)),
            })}
          />
        </Suspense>
        <Totals shapes={shapes} ui={ui} language={language} />
        <ShapeList
          shapes={shapes}
          active={active}
          isReadOnly={view.readOnly}
          ui={ui}
          language={language}
          onChange={change}
          onActivate={setChosen}
        />
        {!view.readOnly && active >= 0 && (
          <PointForm
            view={view}
            environment={environment}
            kind={shapes[active]?.kind ?? 'point'}
            onAdd={(point) => change(withPoint(shapes, active, point))}
          />
        )}
      </div>
    </FieldsetFrame>
  );
}

function toolsOf(toolbar: NodeProps['view']['node']['toolbar']): readonly ShapeKind[] {
  const tools = Object.entries(TOOLS) as readonly (readonly [keyof typeof TOOLS, ShapeKind])[];
  return tools.flatMap(([tool, kind]) => (toolbar === undefined || toolbar[tool] === true ? [kind] : []));
}
