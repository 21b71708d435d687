import { Button } from '@digdir/designsystemet-react';
import type { ComponentNode, GeoPoint, MapFeature, Shape } from '@sporvalg/core';
import { useEffect, useRef } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';
import { openMap, type OpenMap } from './leaflet-map.js';

export interface MapCanvasProps {
  readonly node: ComponentNode;
  readonly shapes: readonly Shape[];
  readonly features: readonly MapFeature[];
  /** The shape that a new point goes to; -1 for none. */
  readonly active: number;
  readonly ui: UiTexts;
  /** Left out when nothing may be changed. */
  onAdd?(point: GeoPoint): void;
  onMove?(shape: number, index: number, point: GeoPoint): void;
}

/** The map itself. All it tells and does is in the list of points too. */
export function MapCanvas(props: MapCanvasProps) {
  const { node, shapes, features, active, ui, onAdd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenMap | undefined>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!frame.current) return undefined;
    const { node: given, ui: words, shapes: drawn, features: fixed } = latest.current;
    const map = openMap(frame.current, given, words.map, [...drawn, ...fixed.map(({ shape }) => shape)], {
      onAdd: (point) => latest.current.onAdd?.(point),
      onMove: (shape, index, point) => latest.current.onMove?.(shape, index, point),
    });
    opened.current = map;
    return () => map.close();
  }, [node.id]);
  useEffect(() => opened.current?.draw({ shapes, features, active, canMove: onAdd !== undefined }), [shapes, features, active, onAdd]);

  return (
    <div className="sv-map__frame">
      <div ref={frame} className="sv-map__canvas" role="region" aria-label={ui.map.region} />
      {onAdd && active >= 0 && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            const centre = opened.current?.centre();
            if (centre) onAdd(centre);
          }}
        >
          {ui.map.addCentre}
        </Button>
      )}
    </div>
  );
}
