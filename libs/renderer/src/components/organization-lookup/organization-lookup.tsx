import { Alert, Button } from '@digdir/designsystemet-react';
import { isOrganisationNumber } from '@sporvalg/core';
import { useRef, useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { FactsPanel, type FactLine } from '../../field/facts-panel.js';
import { fieldId } from '../../field/field-ids.js';
import { freshFacts } from '../../field/fresh-facts.js';
import { hasError } from '../../field/field-messages.js';
import { LookUpMessage } from '../../field/look-up-message.js';
import { SearchLine } from '../../field/search-line.js';
import { SlotField } from '../../field/slot-field.js';
import { slotPaths, slotText, useSlots, type SlotValues } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { NodeProps } from '../component.js';

const NUMBER = 'organization_lookup_orgnr';
const NAME = 'organization_lookup_name';
const SHOWN = [NAME, NUMBER, 'formName', 'address', 'industryName', 'generalManager'];

/**
 * An organisation from Enhetsregisteret, by its number. With `"source": "applicant"` it is the one applied
 * for, already known. When the register has no answer the citizen writes number and name.
 */
export function OrganizationLookup({ view, environment }: NodeProps) {
  const { ui, services, touch } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const look = useLookUp(view.key, services);
  const [mode, setMode] = useState<'search' | 'typing'>(view.unconfirmed.length > 0 ? 'typing' : 'search');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const typed = useRef('');
  const attention = useTouch(view.key, touch, values[NUMBER]);
  const isApplicant = view.node.source === 'applicant';
  const facts = view.facts.length > 0 ? view.facts : freshFacts(look.state);
  const name = slotText(values, NAME);
  // What the citizen types is never taken for known. Of a deleted organisation the register says no more than that it is deleted.
  const isTyped = facts.length === 0 && (!isApplicant || view.unconfirmed.length > 0);
  const isKnown = !isTyped && (isApplicant ? name : slotText(values, NUMBER)) !== '';

  const fetchBy = async (text: string) => {
    const organisationNumber = text.replaceAll(/\D/g, '');
    if (!isOrganisationNumber(organisationNumber)) return setFault(ui.organisation.numberInvalid);
    setFault(undefined);
    const result = await look.ask({ organisationNumber });
    if (result?.status === 'found') setAnswers(slotPaths(view, result.values));
    if (result?.status === 'unavailable') {
      setAnswers(slotPaths(view, { [NUMBER]: organisationNumber }));
      setMode('typing');
    }
  };
  const switchMode = () => {
    if (mode === 'search' && typed.current !== '') setAnswers(slotPaths(view, { [NUMBER]: withoutSpaces(typed.current) }));
    setMode(mode === 'search' ? 'typing' : 'search');
  };

  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {isKnown && (
        <FactsPanel lines={linesOf(values, ui.organisation.slots)} facts={facts} environment={environment}>
          <Warnings values={values} isDeleted={values['deleted'] === true || name === ''} ui={ui.organisation} />
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
        <SearchLine
          id={fieldId(view.key)}
          label={ui.organisation.number}
          fault={fault}
          isInvalid={hasError(view.issues)}
          isAsking={look.state.status === 'asking'}
          initial={slotText(values, NUMBER)}
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
      {!isKnown && (mode === 'typing' || isApplicant) && (
        <>
          <SlotField
            view={view}
            slot={NUMBER}
            label={ui.organisation.number}
            isFirst
            isInvalid={hasError(view.issues)}
            characters="m"
            input={{ inputMode: 'numeric', autoComplete: 'off' }}
            normalise={withoutSpaces}
            onChanged={attention.changed}
          />
          <SlotField
            view={view}
            slot={NAME}
            label={ui.organisation.name}
            input={{ autoComplete: 'organization' }}
            onChanged={attention.changed}
          />
        </>
      )}
      <LookUpMessage
        state={look.state}
        notFound={ui.organisation.notFound}
        found={name === '' ? ui.organisation.deleted : ui.organisation.found(name)}
        ui={ui}
      />
      {!isKnown && !isApplicant && (
        <Button variant="tertiary" data-size="sm" className="sv-flush" onClick={switchMode}>
          {mode === 'search' ? ui.lookUp.typeYourself : ui.lookUp.useSearch}
        </Button>
      )}
    </FieldsetFrame>
  );
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function linesOf(values: SlotValues, labels: Readonly<Record<string, string>>): readonly FactLine[] {
  return SHOWN.flatMap((slot) => {
    const label = labels[slot];
    return label === undefined ? [] : [{ label, value: shownValue(values, slot) }];
  });
}

function shownValue(values: SlotValues, slot: string): string {
  const text = slotText(values, slot);
  if (slot === NUMBER) return text.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');
  if (slot !== 'address') return text;
  const place = [slotText(values, 'postalCode'), slotText(values, 'city')].filter((part) => part !== '').join(' ');
  return [text, place].filter((part) => part !== '').join(', ');
}

interface WarningsProps {
  readonly values: SlotValues;
  readonly isDeleted: boolean;
  readonly ui: NodeProps['environment']['ui']['organisation'];
}

function Warnings({ values, isDeleted, ui }: WarningsProps) {
  const warnings = [
    isDeleted && ui.deleted,
    values['bankrupt'] === true && ui.bankrupt,
    (values['underLiquidation'] === true || values['underForcedLiquidation'] === true) && ui.liquidation,
  ].filter((warning) => warning !== false);
  return warnings.map((warning) => (
    <Alert key={warning} data-color="warning" data-size="sm">
      {warning}
    </Alert>
  ));
}
