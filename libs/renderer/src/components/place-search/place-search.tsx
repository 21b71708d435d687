import { Alert, Button } from '@digdir/designsystemet-react';
import type { RegisterFact } from '@sporvalg/core';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { LookUpCombobox, type ChosenHit } from '../../field/look-up-combobox.js';
import { registerName } from '../../field/provenance.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';

/**
 * A place by its name, chosen among Kartverket's while typing. A place with no official name is written in
 * the citizen's own words, and so is any place when the register has no answer.
 */
export function PlaceSearch({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const [chosen, setChosen] = useState<ChosenHit | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(view.unconfirmed.find(({ reason }) => reason === 'unavailable')?.source);
  const hasPlace = slotText(values, 'name') !== '';
  const facts = view.facts.length > 0 ? view.facts : factsOf(chosen);
  const [isTyping, setIsTyping] = useState(hasPlace && facts.length === 0);
  const attention = useTouch(view.key, touch, values['name']);
  const isKnown = hasPlace && facts.length > 0 && (view.readOnly || !isTyping);

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown && (
        <FactsPanel lines={linesOf(values, ui)} facts={facts} environment={environment}>
          {!view.readOnly && (
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => {
                setAnswers(slotPaths(view, {}));
                setChosen(undefined);
              }}
            >
              {ui.lookUp.change}
            </Button>
          )}
        </FactsPanel>
      )}
      {!isKnown && !isTyping && (
        <LookUpCombobox
          nodeKey={view.key}
          id={fieldId(view.key)}
          words={ui.place}
          isInvalid={hasError(view.issues)}
          services={services}
          queryFor={(place) => ({ place })}
          onChoose={(place) => {
            attention.changed();
            setAnswers(slotPaths(view, place.values));
            setChosen(place);
          }}
          onUnavailable={(source) => {
            setFailed(source);
            setIsTyping(true);
          }}
        />
      )}
      <div role="status">
        {failed !== undefined && isTyping && (
          <Alert data-color="warning" data-size="sm">
            {ui.lookUp.unavailable(registerName(failed, ui))}
          </Alert>
        )}
      </div>
      {!isKnown && isTyping && (
        <SlotField
          view={view}
          slot="name"
          label={ui.place.name}
          isFirst
          isInvalid={hasError(view.issues)}
          characters="full"
          input={{ autoComplete: 'off', readOnly: view.readOnly }}
          onChanged={attention.changed}
        />
      )}
      {!isKnown && !view.readOnly && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="sv-flush"
          onClick={() => {
            setFailed(undefined);
            setIsTyping(!isTyping);
          }}
        >
          {isTyping ? ui.lookUp.useSearch : ui.lookUp.typeYourself}
        </Button>
      )}
    </FieldsetFrame>
  );
}

function factsOf(chosen: ChosenHit | undefined): readonly RegisterFact[] {
  return chosen ? [{ path: '', value: undefined, source: chosen.source, retrievedAt: chosen.retrievedAt }] : [];
}

function linesOf(values: SlotValues, ui: UiTexts): readonly FactLine[] {
  return [
    { label: ui.place.chosen, value: slotText(values, 'name') },
    { label: ui.place.kind, value: slotText(values, 'kind') },
    { label: ui.place.municipality, value: slotText(values, 'municipalityName') },
  ];
}
