import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';

import type { LookupChoice, LookupQuery, RendererServices } from '../services.js';
import './look-up-combobox.css';
import { useLookUp } from './use-look-up.js';

/** Long enough that a person typing steadily asks once per word, short enough to feel at once. */
const PAUSE_MS = 250;
const SHORTEST = 3;
const NO_CHOICES: readonly LookupChoice[] = [];

export interface ChosenHit {
  readonly label: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly source: string;
  readonly retrievedAt: string;
}

/** What the search says for itself. */
export interface SearchWords {
  readonly search: string;
  readonly searchHint: string;
  readonly noHits: string;
  hits(count: number): string;
}

export interface LookUpComboboxProps {
  readonly nodeKey: string;
  /** Id of the input. */
  readonly id: string;
  readonly words: SearchWords;
  readonly isInvalid: boolean;
  readonly services: Pick<RendererServices, 'lookUp'>;
  /** What is asked of the register for a text. */
  queryFor(typed: string): LookupQuery;
  onChoose(hit: ChosenHit): void;
  onUnavailable(source: string): void;
}

/** A combobox as the ARIA Authoring Practices have it: focus stays in the input, arrows move among the hits. */
export function LookUpCombobox({ nodeKey, id, words, isInvalid, services, queryFor, onChoose, onUnavailable }: LookUpComboboxProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [isOpen, setIsOpen] = useState(false);
  const { state, ask, reset } = useLookUp(nodeKey, services);
  const result = state.status === 'choices' ? state : undefined;
  const choices = result?.choices ?? NO_CHOICES;
  const isShown = isOpen && choices.length > 0;

  useEffect(() => {
    if (typed.trim().length < SHORTEST) return reset();
    const waiting = setTimeout(() => {
      void ask(queryFor(typed.trim())).then((answer) => {
        setActive(-1);
        if (answer?.status === 'unavailable') onUnavailable(answer.source);
      });
    }, PAUSE_MS);
    return () => clearTimeout(waiting);
    // Only what is typed asks anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);

  const choose = (choice: LookupChoice | undefined) => {
    if (choice && result) onChoose({ label: choice.label, values: choice.values, source: result.source, retrievedAt: result.retrievedAt });
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
    <div className="sv-combobox">
      <Field>
        <Label weight="regular">{words.search}</Label>
        <Field.Description>{words.searchHint}</Field.Description>
        <Input
          id={id}
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
      <ul id={listId} role="listbox" aria-label={words.search} className="sv-combobox__hits" hidden={!isShown}>
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
        {hasNothing(state.status, choices) ? words.noHits : isShown ? words.hits(choices.length) : ''}
      </p>
    </div>
  );
}

function hasNothing(status: string, choices: readonly LookupChoice[]): boolean {
  return status === 'not-found' || (status === 'choices' && choices.length === 0);
}
