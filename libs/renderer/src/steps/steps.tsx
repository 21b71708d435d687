import type { Language } from '@sporvalg/core';
import { Fragment } from 'react';

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
  /** Heading over this step and those beside it with the same; left out where it stands by itself. */
  readonly group?: string | undefined;
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
  const list = <StepGroups steps={steps} ui={ui} onOpen={onOpen} />;
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

type StepListProps = Pick<StepsProps, 'steps' | 'onOpen'> & { readonly ui: UiTexts };

/** One list, or one for each heading; numbers go on from list to list. */
function StepGroups({ steps, ui, onOpen }: StepListProps) {
  return runsOf(steps).map((run) => {
    const [{ id, group } = { id: '', group: undefined }] = run;
    const list = <StepList steps={run} ui={ui} onOpen={onOpen} />;
    if (group === undefined) return <Fragment key={id}>{list}</Fragment>;
    return (
      <div key={id} role="group" aria-label={group}>
        <p className="sv-steps__group" aria-hidden="true">
          {group}
        </p>
        {list}
      </div>
    );
  });
}

/** Steps beside each other under the same heading. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && last[0]?.group === step.group) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

function StepList({ steps, ui, onOpen }: StepListProps) {
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
