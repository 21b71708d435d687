import { Alert, Button } from '@digdir/designsystemet-react';
import { formatDay, toKjennemerke, type Language } from '@sporvalg/core';
import { useRef, useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { fieldId } from '../../field/field-ids.js';
import { hasError } from '../../field/field-messages.js';
import { freshFacts } from '../../field/fresh-facts.js';
import { knownSlots } from '../../field/known-slots.js';
import { LookUpMessage } from '../../field/look-up-message.js';
import { SearchLine } from '../../field/search-line.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';

const PLATE = 'kjennemerke';
/** What a citizen can tell about a vehicle that the register cannot. */
const DESCRIBED = ['makeAndModel', 'make', 'model', 'categoryName'] as const;

/**
 * A vehicle from Statens vegvesen, by its number plate. What the register leaves out, and everything when it
 * has no answer, the citizen writes.
 */
export function VehicleLookup({ view, environment }: NodeProps) {
  const { ui, services, touch, language } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const look = useLookUp(view.key, services);
  const plate = slotText(values, PLATE);
  const facts = view.facts.length > 0 ? view.facts : freshFacts(look.state);
  const [isTyping, setIsTyping] = useState(view.unconfirmed.length > 0 || (plate !== '' && facts.length === 0));
  const [fault, setFault] = useState<string | undefined>(undefined);
  const typed = useRef('');
  const attention = useTouch(view.key, touch, plate);
  const isKnown = plate !== '' && facts.length > 0 && (view.readOnly || !isTyping);
  const known = knownSlots(view, look.state);

  const fetchBy = async (text: string) => {
    const kjennemerke = toKjennemerke(text);
    if (kjennemerke === undefined) return setFault(ui.vehicle.plateInvalid);
    setFault(undefined);
    const result = await look.ask({ kjennemerke });
    if (result?.status === 'found') setAnswers(slotPaths(view, result.values));
    if (result?.status === 'unavailable') {
      setAnswers(slotPaths(view, { [PLATE]: kjennemerke }));
      setIsTyping(true);
    }
  };
  const switchMode = () => {
    if (!isTyping && typed.current !== '') setAnswers(slotPaths(view, { [PLATE]: asPlate(typed.current) }));
    setIsTyping(!isTyping);
  };
  const describe = (slots: readonly string[]) =>
    slots.map((slot) => (
      <SlotField key={slot} view={view} slot={slot} label={ui.vehicle.slots[slot] ?? slot} onChanged={attention.changed} />
    ));

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown && (
        <>
          <FactsPanel lines={linesOf(values, known, ui, language)} facts={facts} environment={environment}>
            {isDeregistered(values) && (
              <Alert data-color="warning" data-size="sm">
                {ui.vehicle.deregistered}
              </Alert>
            )}
            {!view.readOnly && (
              <Button
                variant="secondary"
                data-size="sm"
                onClick={() => {
                  setAnswers(slotPaths(view, {}));
                  look.reset();
                }}
              >
                {ui.lookUp.change}
              </Button>
            )}
          </FactsPanel>
          {!view.readOnly && describe(DESCRIBED.filter((slot) => !known.has(slot)))}
        </>
      )}
      {!isKnown && !isTyping && (
        <SearchLine
          id={fieldId(view.key)}
          label={ui.vehicle.plate}
          fault={fault}
          isInvalid={hasError(view.issues)}
          isAsking={look.state.status === 'asking'}
          initial={plate}
          inputMode="text"
          ui={ui}
          onType={(text) => {
            typed.current = text;
          }}
          onAsk={(text) => {
            attention.changed();
            void fetchBy(text);
          }}
        />
      )}
      {!isKnown && isTyping && (
        <>
          <SlotField
            view={view}
            slot={PLATE}
            label={ui.vehicle.plate}
            isFirst
            isInvalid={hasError(view.issues)}
            characters="m"
            input={{ autoComplete: 'off', readOnly: view.readOnly }}
            normalise={asPlate}
            onChanged={attention.changed}
          />
          {describe(DESCRIBED)}
        </>
      )}
      <LookUpMessage state={look.state} notFound={ui.vehicle.notFound} found={ui.vehicle.found(plate)} ui={ui} />
      {!isKnown && !view.readOnly && (
        <Button variant="tertiary" data-size="sm" className="sv-flush" onClick={switchMode}>
          {isTyping ? ui.lookUp.useSearch : ui.lookUp.typeYourself}
        </Button>
      )}
    </FieldsetFrame>
  );
}

function asPlate(text: string): string {
  return text.replaceAll(/\s/g, '').toLocaleUpperCase('nb');
}

function isDeregistered(values: SlotValues): boolean {
  const status = slotText(values, 'registrationStatus');
  return status !== '' && status !== 'REGISTRERT';
}

function linesOf(values: SlotValues, known: ReadonlySet<string>, ui: UiTexts, language: Language): readonly FactLine[] {
  const due = slotText(values, 'inspectionDueOn');
  const described = DESCRIBED.filter((slot) => known.has(slot)).map((slot) => ({ slot, value: slotText(values, slot) }));
  const shown = [
    { slot: PLATE, value: slotText(values, PLATE) },
    ...described,
    { slot: 'inspectionDueOn', value: due && formatDay(due, language) },
  ];
  return shown.map(({ slot, value }) => ({ label: ui.vehicle.slots[slot] ?? slot, value }));
}
