import { Alert, Button } from '@digdir/designsystemet-react';
import type { RegisterFact } from '@sporvalg/core';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { LookUpCombobox, type ChosenHit } from '../../field/look-up-combobox.js';
import { registerName } from '../../field/provenance.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';
import './address-search.css';

/**
 * An address from Kartverket, chosen while typing. Writing it oneself is always possible, and is what
 * happens when the register has no answer.
 */
export function AddressSearch(props: NodeProps) {
  const { view, environment } = props;
  const values = useSlots(view);
  if (!isLocked(view)) return <AskedAddress {...props} values={values} />;
  return <ReadOnlyAnswer view={view} environment={environment} value={wholeAddress(values)} />;
}

function AskedAddress({ view, environment, values }: NodeProps & { readonly values: SlotValues }) {
  const { ui, services, touch } = environment;
  const setAnswers = useSetAnswers();
  const [chosen, setChosen] = useState<ChosenHit | undefined>(undefined);
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
        <LookUpCombobox
          nodeKey={view.key}
          id={fieldId(view.key)}
          words={ui.address}
          queryFor={(address) => ({ address })}
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

function factsOf(chosen: ChosenHit | undefined): readonly RegisterFact[] {
  return chosen ? [{ path: '', value: undefined, source: chosen.source, retrievedAt: chosen.retrievedAt }] : [];
}

function linesOf(values: SlotValues, ui: UiTexts): readonly FactLine[] {
  const text = (slot: string) => slotText(values, slot);
  const property = text('gardsnummer') === '' ? '' : [text('gardsnummer'), text('bruksnummer')].join('/');
  return [
    { label: ui.address.chosen, value: wholeAddress(values) },
    { label: ui.address.property, value: property },
  ];
}

function wholeAddress(values: SlotValues): string {
  const place = [slotText(values, 'postalCode'), slotText(values, 'city')].filter((part) => part !== '').join(' ');
  return [slotText(values, 'address'), place].filter((part) => part !== '').join(', ');
}
