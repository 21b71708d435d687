import type { Language } from '@sporvalg/core';

import { CheckIcon, WarningIcon } from '../field/icons.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import type { UiTexts } from '../texts/ui-texts.js';
import './steps.css';

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Only once the citizen has tried to leave the page. */
  readonly hasErrors: boolean;
}

export interface StepsProps {
  readonly steps: readonly Step[];
  readonly language: Language;
  /** Goes to a page that has been visited. */
  onOpen(stepId: string): void;
}

/** Where in the application one is. Stands beside the page when there is room, else folds to one line. */
export function Steps({ steps, language, onOpen }: StepsProps) {
  const ui = uiTextsFor(language);
  const current = steps.findIndex((step) => step.state === 'current');
  const position = ui.steps.position(current + 1, steps.length, steps[current]?.title ?? '');
  const list = <StepList steps={steps} ui={ui} onOpen={onOpen} />;
  return (
    <nav className="sv-steps" aria-label={ui.steps.title}>
      <details className="sv-steps__folded">
        <summary>{position}</summary>
        {list}
      </details>
      <div className="sv-steps__open">{list}</div>
    </nav>
  );
}

function StepList({ steps, ui, onOpen }: { readonly steps: readonly Step[]; readonly ui: UiTexts; onOpen(stepId: string): void }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state} data-errors={step.hasErrors || undefined}>
          <span className="sv-steps__mark" aria-hidden="true">
            {step.hasErrors ? <WarningIcon /> : step.state === 'done' ? <CheckIcon /> : null}
          </span>
          {step.state === 'done' || (step.hasErrors && step.state !== 'current') ? (
            <button type="button" onClick={() => onOpen(step.id)}>
              {step.title}
              <Status step={step} ui={ui} />
            </button>
          ) : (
            <span aria-current={step.state === 'current' ? 'step' : undefined}>
              {step.title}
              <Status step={step} ui={ui} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The state in words; errors are seen as well, the rest is heard. */
function Status({ step, ui }: { readonly step: Step; readonly ui: UiTexts }) {
  if (step.hasErrors) return <span className="sv-steps__errors"> ({ui.steps.hasErrors})</span>;
  if (step.state === 'ahead') return null;
  return <span className="ds-sr-only"> ({step.state === 'done' ? ui.steps.done : ui.steps.current})</span>;
}
