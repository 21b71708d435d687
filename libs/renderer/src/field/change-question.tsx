import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';
import { titleOf } from './field-label.js';
import './change-question.css';

export interface ChangeQuestion {
  /** Makes the change at once, or after a yes where the definition wants one (`alertOnChange`) and something was answered before. */
  ask(wasAnswered: boolean, change: () => void): void;
  /** To be shown beneath the choices; nothing while nothing is asked. */
  readonly question: ReactNode;
}

/** Asks before an answer that much depends on is changed. Until then the answer stands as it was. */
export function useChangeQuestion(view: NodeView, ui: UiTexts): ChangeQuestion {
  const [waiting, setWaiting] = useState<{ readonly change: () => void; readonly from: Element | null } | undefined>(undefined);
  const close = () => {
    if (waiting?.from instanceof HTMLElement) waiting.from.focus();
    setWaiting(undefined);
  };
  return {
    ask(wasAnswered, change) {
      if (view.alertOnChange && wasAnswered) setWaiting({ change, from: document.activeElement });
      else change();
    },
    question: waiting && (
      <Question
        words={ui.choice.changeQuestion(withoutMarkup(titleOf(view)))}
        ui={ui}
        onYes={() => {
          waiting.change();
          close();
        }}
        onNo={close}
      />
    ),
  };
}

interface QuestionProps {
  readonly words: string;
  readonly ui: UiTexts;
  onYes(): void;
  onNo(): void;
}

function Question({ words, ui, onYes, onNo }: QuestionProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div ref={question} className="sv-change" tabIndex={-1} role="group" aria-label={words}>
      <p>{words}</p>
      <Button data-size="sm" onClick={onYes}>
        {ui.choice.changeConfirm}
      </Button>
      <Button variant="secondary" data-size="sm" onClick={onNo}>
        {ui.choice.changeCancel}
      </Button>
    </div>
  );
}
