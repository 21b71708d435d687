import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { formatDay, isDay, isNationalIdentityNumber } from '@sporvalg/core';
import { useRef, useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { fieldId } from '../../field/field-ids.js';
import { freshFacts } from '../../field/fresh-facts.js';
import { hasError } from '../../field/field-messages.js';
import { LookUpMessage } from '../../field/look-up-message.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { NodeProps, RenderEnvironment } from '../component.js';

const NUMBER = 'person_lookup_ssn';
const NAME = 'person_lookup_name';
const FIRST_NAME = 'person_lookup_first_name';
const LAST_NAME = 'person_lookup_last_name';

/**
 * A person from Folkeregisteret, by identity number and last name together, so that nobody can fish for
 * names. With `"source": "applicant"` it is the one who has logged in.
 */
export function PersonLookup({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const look = useLookUp(view.key, services);
  const [mode, setMode] = useState<'search' | 'typing'>(view.unconfirmed.length > 0 ? 'typing' : 'search');
  const typed = useRef<SlotValues>({});
  const attention = useTouch(view.key, touch, values[NUMBER]);
  const isApplicant = view.node.source === 'applicant';
  const facts = view.facts.length > 0 ? view.facts : freshFacts(look.state);
  const name = nameIn(values);
  // What the citizen types is never taken for known.
  const isTyped = facts.length === 0 && (!isApplicant || view.unconfirmed.length > 0);
  const isKnown = !isTyped && name !== '';

  const fetchBy = async (nationalIdentityNumber: string, lastName: string) => {
    const result = await look.ask({ nationalIdentityNumber, lastName });
    if (result?.status === 'found') setAnswers(slotPaths(view, result.values));
    if (result?.status === 'unavailable') {
      setAnswers(slotPaths(view, { [NUMBER]: nationalIdentityNumber, [LAST_NAME]: lastName }));
      setMode('typing');
    }
  };
  const switchMode = () => {
    if (mode === 'search' && Object.keys(typed.current).length > 0) setAnswers(slotPaths(view, typed.current));
    setMode(mode === 'search' ? 'typing' : 'search');
  };

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown && (
        <FactsPanel lines={linesOf(values, environment)} facts={facts} environment={environment}>
          {!isApplicant && (
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => {
                setAnswers(slotPaths(view, {}));
                look.reset();
                setMode('search');
              }}
            >
              {ui.lookUp.change}
            </Button>
          )}
        </FactsPanel>
      )}
      {!isKnown && mode === 'search' && !isApplicant && (
        <PersonSearch
          view={view}
          environment={environment}
          initial={{ number: slotText(values, NUMBER), lastName: slotText(values, LAST_NAME) }}
          onType={(number, lastName) => {
            typed.current = { [NUMBER]: withoutSpaces(number), [LAST_NAME]: lastName };
          }}
          isAsking={look.state.status === 'asking'}
          onAsk={(number, lastName) => {
            attention.changed();
            void fetchBy(number, lastName);
          }}
        />
      )}
      {!isKnown && (mode === 'typing' || isApplicant) && (
        <PersonFields view={view} environment={environment} onChanged={attention.changed} />
      )}
      <LookUpMessage state={look.state} notFound={ui.person.notFound} found={ui.person.found(name)} ui={ui} />
      {!isKnown && !isApplicant && (
        <Button variant="tertiary" data-size="sm" className="sv-flush" onClick={switchMode}>
          {mode === 'search' ? ui.lookUp.typeYourself : ui.lookUp.useSearch}
        </Button>
      )}
    </FieldsetFrame>
  );
}

interface PersonSearchProps extends NodeProps {
  readonly initial: { readonly number: string; readonly lastName: string };
  readonly isAsking: boolean;
  onType(nationalIdentityNumber: string, lastName: string): void;
  onAsk(nationalIdentityNumber: string, lastName: string): void;
}

function PersonSearch({ view, environment: { ui }, initial, isAsking, onType, onAsk }: PersonSearchProps) {
  const [number, setNumber] = useState(initial.number);
  const [lastName, setLastName] = useState(initial.lastName);
  const [faults, setFaults] = useState<{ readonly number?: string; readonly lastName?: string }>({});
  const ask = () => {
    const digits = number.replaceAll(/\D/g, '');
    const isReal = isNationalIdentityNumber(digits, { synthetic: true });
    const found = {
      ...(isReal ? {} : { number: ui.person.numberInvalid }),
      ...(lastName.trim() === '' ? { lastName: ui.person.lastNameMissing } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length === 0 && !isAsking) onAsk(digits, lastName.trim());
  };
  return (
    <>
      <Field>
        <Label weight="regular">{ui.person.number}</Label>
        {faults.number !== undefined && <ValidationMessage>{faults.number}</ValidationMessage>}
        <div className="sv-line" data-width="m">
          <Input
            id={fieldId(view.key)}
            value={number}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={hasError(view.issues) || faults.number !== undefined || undefined}
            onChange={(event) => {
              setNumber(event.target.value);
              onType(event.target.value, lastName);
            }}
          />
        </div>
      </Field>
      <Field>
        <Label weight="regular">{ui.person.lastName}</Label>
        {faults.lastName !== undefined && <ValidationMessage>{faults.lastName}</ValidationMessage>}
        <div className="sv-line" data-width="l">
          <Input
            id={fieldId(view.key, 'lastName')}
            value={lastName}
            autoComplete="off"
            aria-invalid={faults.lastName !== undefined || undefined}
            onChange={(event) => {
              setLastName(event.target.value);
              onType(number, event.target.value);
            }}
          />
        </div>
      </Field>
      <Button variant="secondary" onClick={ask} aria-disabled={isAsking || undefined}>
        {isAsking ? ui.lookUp.fetching : ui.lookUp.fetch}
      </Button>
    </>
  );
}

function PersonFields({ view, environment: { ui }, onChanged }: NodeProps & { onChanged(): void }) {
  const hasParts = view.bindings[FIRST_NAME] !== undefined;
  return (
    <>
      <SlotField
        view={view}
        slot={NUMBER}
        label={ui.person.number}
        isFirst
        isInvalid={hasError(view.issues)}
        characters="m"
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
        normalise={withoutSpaces}
        onChanged={onChanged}
      />
      {hasParts && (
        <SlotField view={view} slot={FIRST_NAME} label={ui.person.firstName} input={{ autoComplete: 'off' }} onChanged={onChanged} />
      )}
      {hasParts && (
        <SlotField view={view} slot={LAST_NAME} label={ui.person.lastName} input={{ autoComplete: 'off' }} onChanged={onChanged} />
      )}
      {!hasParts && <SlotField view={view} slot={NAME} label={ui.person.name} input={{ autoComplete: 'off' }} onChanged={onChanged} />}
    </>
  );
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function nameIn(values: SlotValues): string {
  return slotText(values, NAME) || [slotText(values, FIRST_NAME), slotText(values, LAST_NAME)].filter((part) => part !== '').join(' ');
}

function linesOf(values: SlotValues, { ui, language }: RenderEnvironment): readonly FactLine[] {
  const born = slotText(values, 'bornOn');
  return [
    { label: ui.person.name, value: nameIn(values) },
    { label: ui.person.number, value: slotText(values, NUMBER).replace(/^(\d{6})(\d{5})$/, '$1\u00a0$2') },
    { label: ui.person.bornOn, value: isDay(born) ? formatDay(born, language) : born },
  ];
}
