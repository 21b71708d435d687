import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';

import { fieldId } from '../../field/field-ids.js';
import { useLookUp } from '../../field/use-look-up.js';
import type { LookupChoice, RendererServices } from '../../services.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeView } from '../../view/node-view.js';
import './address-search.css';

/** Long enough that a person typing steadily asks once per word, short enough to feel at once. */
const PAUSE_MS = 250;
const SHORTEST = 3;
const NO_CHOICES: readonly LookupChoice[] = [];

export interface ChosenAddress {
  readonly values: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly retrievedAt: string;
}

export interface AddressComboboxProps {
  readonly view: NodeView;
  readonly ui: UiTexts;
  readonly isInvalid: boolean;
  readonly services: Pick<RendererServices, 'lookUp'>;
  onChoose(address: ChosenAddress): void;
  onUnavailable(source: string): void;
}

/** A combobox as the ARIA Authoring Practices have it: focus stays in the input, arrows move among the hits. */
export function AddressCombobox({ view, ui, isInvalid, services, onChoose, onUnavailable }: AddressComboboxProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [isOpen, setIsOpen] = useState(false);
  const { state, ask, reset } = useLookUp(view.key, services);
  const result = state.status === 'choices' ? state : undefined;
  const choices = result?.choices ?? NO_CHOICES;
  const isShown = isOpen && choices.length > 0;

  useEffect(() => {
    if (typed.trim().length < SHORTEST) return reset();
    const waiting = setTimeout(() => {
      void ask({ address: typed.trim() }).then((answer) => {
        setActive(-1);
        if (answer?.status === 'unavailable') onUnavailable(answer.source);
      });
    }, PAUSE_MS);
    return () => clearTimeout(waiting);
    // Only what is typed asks anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);

  const choose = (choice: LookupChoice | undefined) => {
    if (choice && result) onChoose({ values: choice.values, source: result.source, retrievedAt: result.retrievedAt });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && choices.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActive((active + move + choices.length + (active === -1 && move === -1 ? 1 : 0)) % choices.length);
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      choose(choices[Math.max(active, choices.length === 1 ? 0 : active)]);
    } else if (event.key === 'Escape') {
      setIsOpen(false);
      setActive(-1);
    }
  };

  return (
    <div className="sv-address">
      <Field>
        <Label weight="regular">{ui.address.search}</Label>
        <Field.Description>{ui.address.searchHint}</Field.Description>
        <Input
          id={fieldId(view.key)}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
          aria-invalid={isInvalid || undefined}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsOpen(true);
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <ul id={listId} role="listbox" aria-label={ui.address.search} className="sv-address__hits" hidden={!isShown}>
        {choices.map((choice, index) => (
          // Pressed rather than clicked: the input keeps focus, so the list is still there.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={choice.label}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            data-active={index === active || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.label}
          </li>
        ))}
      </ul>
      <p role="status" className={hasNothing(state.status, choices) ? 'sv-quiet' : 'sv-visually-hidden'}>
        {hasNothing(state.status, choices) ? ui.address.noHits : isShown ? ui.address.hits(choices.length) : ''}
      </p>
    </div>
  );
}

function hasNothing(status: string, choices: readonly LookupChoice[]): boolean {
  return status === 'not-found' || (status === 'choices' && choices.length === 0);
}
