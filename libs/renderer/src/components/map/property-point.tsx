import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { LookUpMessage } from '../../field/look-up-message.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { LookupChoice } from '../../services.js';
import type { NodeProps } from '../component.js';

interface PropertyPointProps extends NodeProps {
  onChoose(choice: LookupChoice): void;
}

/** The point of a property, by its number. Of several leases the first is where the property is. */
export function PropertyPoint({ view, environment, onChoose }: PropertyPointProps) {
  const { ui, services } = environment;
  const [gardsnummer, setGardsnummer] = useState('');
  const [bruksnummer, setBruksnummer] = useState('');
  const { state, ask } = useLookUp(view.key, services);
  const fetchPoint = async () => {
    const result = await ask({ gardsnummer: gardsnummer.trim(), bruksnummer: bruksnummer.trim() });
    const values = result?.status === 'found' ? result.values : result?.status === 'choices' ? result.choices[0]?.values : undefined;
    if (values) onChoose({ label: `${gardsnummer}/${bruksnummer}`, values });
  };
  const number = (label: string, value: string, set: (text: string) => void) => (
    <Field>
      <Label weight="regular">{label}</Label>
      <Input value={value} inputMode="numeric" autoComplete="off" maxLength={7} onChange={(event) => set(event.target.value)} />
    </Field>
  );
  return (
    <>
      <div className="sv-map__line">
        {number(ui.property.gardsnummer, gardsnummer, setGardsnummer)}
        {number(ui.property.bruksnummer, bruksnummer, setBruksnummer)}
        <Button variant="secondary" onClick={() => void fetchPoint()} aria-disabled={state.status === 'asking' || undefined}>
          {ui.map.add}
        </Button>
      </div>
      <LookUpMessage state={state} notFound={ui.property.notFound} found="" ui={ui} />
    </>
  );
}
