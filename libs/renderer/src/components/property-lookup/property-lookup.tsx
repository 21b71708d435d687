import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { hasError } from '../../field/field-messages.js';
import { freshFacts } from '../../field/fresh-facts.js';
import { LookUpMessage } from '../../field/look-up-message.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { LookupChoice } from '../../services.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';
import { PropertyFields } from './property-fields.js';

interface Chosen extends LookupChoice {
  readonly source: string;
  readonly retrievedAt: string;
}

/**
 * A property from Matrikkelen, by its number in the municipality applied to. The numbers are answers as they are
 * typed; fetching confirms them and tells the leases apart. Says nothing of who owns it.
 */
export function PropertyLookup({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const look = useLookUp(view.key, services);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const attention = useTouch(view.key, touch, values['gardsnummer']);
  const isDoubtful = view.unconfirmed.length > 0;
  // Of several leases the register has told all; only the one the citizen takes is the answer.
  const isChoosing = look.state.status === 'choices' && chosen === undefined;
  const facts =
    isDoubtful || isChoosing ? [] : view.facts.length > 0 ? view.facts : freshFacts(chosen ? { status: 'found', ...chosen } : look.state);
  const isKnown = slotText(values, 'gardsnummer') !== '' && facts.length > 0;

  const fetchProperty = async () => {
    attention.changed();
    setChosen(undefined);
    const number = (slot: string) => slotText(values, slot);
    const result = await look.ask({
      gardsnummer: number('gardsnummer'),
      bruksnummer: number('bruksnummer'),
      ...(number('festenummer') !== '' && { festenummer: number('festenummer') }),
    });
    if (result?.status === 'found') setAnswers(slotPaths(view, result.values));
  };
  const { state } = look;

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown ? (
        <FactsPanel lines={linesOf(values, ui)} facts={facts} environment={environment}>
          {!view.readOnly && (
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => {
                setAnswers(slotPaths(view, {}));
                setChosen(undefined);
                look.reset();
              }}
            >
              {ui.lookUp.change}
            </Button>
          )}
        </FactsPanel>
      ) : (
        <PropertyFields
          view={view}
          ui={ui}
          isInvalid={hasError(view.issues)}
          isAsking={state.status === 'asking'}
          onChanged={attention.changed}
          onFetch={() => void fetchProperty()}
        />
      )}
      {!isKnown && state.status === 'choices' && (
        <Choices
          choices={state.choices}
          ui={ui}
          onChoose={(choice) => {
            setAnswers(slotPaths(view, choice.values));
            setChosen({ ...choice, source: state.source, retrievedAt: state.retrievedAt });
          }}
        />
      )}
      <LookUpMessage state={state} notFound={ui.property.notFound} found={ui.property.found(numberOf(values))} ui={ui} />
    </FieldsetFrame>
  );
}

interface ChoicesProps {
  readonly choices: readonly LookupChoice[];
  readonly ui: UiTexts;
  onChoose(choice: LookupChoice): void;
}

function Choices({ choices, ui, onChoose }: ChoicesProps) {
  return (
    <div className="sv-property__choices" role="group" aria-label={ui.property.choose}>
      <p role="status">{ui.property.choose}</p>
      {choices.map((choice) => (
        <Button key={choice.label} variant="secondary" onClick={() => onChoose(choice)}>
          {choice.label}
        </Button>
      ))}
    </div>
  );
}

function numberOf(values: SlotValues): string {
  const whole = slotText(values, 'matrikkelnummer');
  const parts = ['gardsnummer', 'bruksnummer', 'festenummer'].map((slot) => slotText(values, slot));
  return whole || parts.filter((part) => part !== '' && part !== '0').join('/');
}

function linesOf(values: SlotValues, ui: UiTexts): readonly FactLine[] {
  return [{ label: ui.property.number, value: numberOf(values) }];
}
