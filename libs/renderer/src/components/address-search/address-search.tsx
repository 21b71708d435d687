import { Alert, Button } from '@digdir/designsystemet-react';
import type { RegisterFact } from '@sporvalg/core';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { hasError } from '../../field/field-messages.js';
import { registerName } from '../../field/provenance.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';
import { AddressCombobox, type ChosenAddress } from './address-combobox.js';

/**
 * An address from Kartverket, chosen while typing. Writing it oneself is always possible, and is what
 * happens when the register has no answer.
 */
export function AddressSearch({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const [chosen, setChosen] = useState<ChosenAddress | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(view.unconfirmed.find((value) => value.reason === 'unavailable')?.source);
  const hasAddress = slotText(values, 'address') !== '';
  const facts = view.facts.length > 0 ? view.facts : factsOf(chosen);
  const [isTyping, setIsTyping] = useState(hasAddress && facts.length === 0);
  const attention = useTouch(view.key, touch, values['address']);
  const isKnown = hasAddress && facts.length > 0 && !isTyping;

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown && (
        <FactsPanel lines={linesOf(values, ui)} facts={facts} environment={environment}>
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
        </FactsPanel>
      )}
      {!isKnown && !isTyping && (
        <AddressCombobox
          view={view}
          ui={ui}
          isInvalid={hasError(view.issues)}
          services={services}
          onChoose={(address) => {
            attention.changed();
            setAnswers(slotPaths(view, address.values));
            setChosen(address);
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
      {isTyping && <AddressFields view={view} ui={ui} onChanged={attention.changed} />}
      {!isKnown && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="sv-lookup__switch"
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

function AddressFields({ view, ui, onChanged }: { readonly view: NodeProps['view']; readonly ui: UiTexts; onChanged(): void }) {
  const isInvalid = hasError(view.issues);
  return (
    <>
      <SlotField
        view={view}
        slot="address"
        label={ui.address.street}
        isFirst
        isInvalid={isInvalid}
        characters="full"
        input={{ autoComplete: 'street-address' }}
        onChanged={onChanged}
      />
      <div className="sv-address__place">
        <SlotField
          view={view}
          slot="postalCode"
          label={ui.address.postalCode}
          isInvalid={isInvalid}
          characters="s"
          input={{ inputMode: 'numeric', autoComplete: 'postal-code', maxLength: 4 }}
          onChanged={onChanged}
        />
        <SlotField
          view={view}
          slot="city"
          label={ui.address.city}
          isInvalid={isInvalid}
          input={{ autoComplete: 'address-level2' }}
          onChanged={onChanged}
        />
      </div>
    </>
  );
}

function factsOf(chosen: ChosenAddress | undefined): readonly RegisterFact[] {
  return chosen ? [{ path: '', value: undefined, source: chosen.source, retrievedAt: chosen.retrievedAt }] : [];
}

function linesOf(values: SlotValues, ui: UiTexts): readonly FactLine[] {
  const text = (slot: string) => slotText(values, slot);
  const place = [text('postalCode'), text('city')].filter((part) => part !== '').join(' ');
  const property = text('gardsnummer') === '' ? '' : [text('gardsnummer'), text('bruksnummer')].join('/');
  return [
    { label: ui.address.chosen, value: [text('address'), place].filter((part) => part !== '').join(', ') },
    { label: ui.address.property, value: property },
  ];
}
