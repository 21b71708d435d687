import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { shapeInWords, type Language, type MapFeature, type Shape } from '@sporvalg/core';
import { useId, useState } from 'react';

import type { UiTexts } from '../../texts/ui-texts.js';

interface RouteChoiceProps {
  readonly features: readonly MapFeature[];
  readonly ui: UiTexts;
  readonly language: Language;
  onChoose(shape: Shape): void;
}

/** Takes a route drawn beforehand as it is; it can be changed after. Not there when there are none. */
export function RouteChoice({ features, ui, language, onChoose }: RouteChoiceProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const routes = features.filter(({ kind }) => kind === 'route');
  const route = routes[Number(chosen)];
  if (routes.length === 0) return null;
  return (
    <div className="sv-map__line">
      <Field>
        <Label weight="regular" htmlFor={id}>
          {ui.map.route}
        </Label>
        <Select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{ui.chooseOption}</option>
          {routes.map(({ name, shape }, index) => (
            <option key={name} value={index}>
              {`${name} (${shapeInWords(shape, language)})`}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        variant="secondary"
        onClick={() => {
          if (chosen !== '' && route) onChoose(route.shape);
          setChosen('');
        }}
      >
        {ui.map.useRoute}
      </Button>
    </div>
  );
}
