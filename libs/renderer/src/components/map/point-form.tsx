import { Alert, Field, Label, Select } from '@digdir/designsystemet-react';
import type { GeoPoint, ShapeKind } from '@sporvalg/core';
import { useId, useState } from 'react';

import { fieldId } from '../../field/field-ids.js';
import { LookUpCombobox, type ChosenHit } from '../../field/look-up-combobox.js';
import { registerName } from '../../field/provenance.js';
import type { NodeProps } from '../component.js';
import { CoordinatesField } from './coordinates-field.js';
import { PropertyPoint } from './property-point.js';

const WAYS = ['coordinates', 'place', 'address', 'property'] as const;
type Way = (typeof WAYS)[number];

interface PointFormProps extends NodeProps {
  readonly kind: ShapeKind;
  onAdd(point: GeoPoint): void;
}

/** A point named instead of pointed at. */
export function PointForm({ view, environment, kind, onAdd }: PointFormProps) {
  const { ui, services } = environment;
  const id = useId();
  const [way, setWay] = useState<Way>('coordinates');
  // Another key makes an empty search, ready for the next point.
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState('');
  const [silent, setSilent] = useState<string | undefined>(undefined);
  const add = (point: GeoPoint | undefined, name: string) => {
    setSaid(point ? ui.map.added(name) : ui.map.noPosition(name));
    if (point) onAdd(point);
    setCount(count + 1);
  };
  const addHit = ({ label, values }: Pick<ChosenHit, 'label' | 'values'>) => add(pointOf(values), label);
  const search = {
    nodeKey: view.key,
    id: fieldId(view.key, 'punkt'),
    isInvalid: false,
    services,
    onChoose: addHit,
    onUnavailable: setSilent,
  };

  return (
    <div className="sv-map__add">
      <Field>
        <Label htmlFor={id}>{kind === 'point' ? ui.map.placePoint : ui.map.addPoint}</Label>
        <Select
          id={id}
          value={way}
          onChange={(event) => {
            setWay(event.target.value as Way);
            setSilent(undefined);
          }}
        >
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {ui.map.ways[one]}
            </option>
          ))}
        </Select>
      </Field>
      {way === 'coordinates' && (
        <CoordinatesField
          key={count}
          label={ui.map.ways.coordinates}
          action={ui.map.add}
          ui={ui}
          onPoint={(point) => add(point, ui.map.thePoint)}
        />
      )}
      {way === 'place' && <LookUpCombobox key={`p${count}`} {...search} words={ui.place} queryFor={(place) => ({ place })} />}
      {way === 'address' && <LookUpCombobox key={`a${count}`} {...search} words={ui.address} queryFor={(address) => ({ address })} />}
      {way === 'property' && <PropertyPoint key={`e${count}`} view={view} environment={environment} onChoose={addHit} />}
      <div role="status">
        <span className="sv-visually-hidden">{said}</span>
        {silent !== undefined && (
          <Alert data-color="warning" data-size="sm">
            {ui.map.silent(registerName(silent, ui))}
          </Alert>
        )}
      </div>
    </div>
  );
}

function pointOf(values: Readonly<Record<string, unknown>>): GeoPoint | undefined {
  const { lat, lon } = values;
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}
