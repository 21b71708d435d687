import { Button } from '@digdir/designsystemet-react';
import type { PageStep } from '@sporvalg/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

import { ErrorSummary, errorsOn } from '../error-summary/error-summary.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import { lazyPart } from '../lazy-part/lazy-part.js';
import { FormPage } from '../page/form-page.js';
import type { RendererServices } from '../services.js';
import { Steps } from '../steps/steps.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import { TrackQuestions } from '../track-questions/track-questions.js';
import { SUMMARY } from './application-steps.js';
import type { Sending } from './summary-page.js';
import './application-pages.css';

const Summary = lazyPart(() => import('./summary-page.js').then((module) => module.SummaryPage));

export interface ApplicationPagesProps {
  readonly application: ApplicationForm;
  readonly services: RendererServices;
  /** As `stepsOf` gives them. */
  readonly steps: readonly string[];
  /** The step that is open, one of `steps`. */
  readonly current: string;
  readonly sending: Sending;
  /** Opens a step, with focus on the component named, or on one of its inputs. */
  onOpen(pageId: string, nodeKey?: string, slot?: string): void;
  onChooseTracks(tracks: readonly string[] | undefined): void;
  /** The heading of the page that is open; what the app has to say right beneath it comes along. */
  heading(page: { readonly title: string; readonly hasErrors: boolean }): ReactNode;
  /** What the app puts beneath every page. */
  readonly children?: ReactNode;
}

/** A whole application, one step at a time: track selection, the pages of the tracks, the summary, and the way between them. */
export function ApplicationPages(props: ApplicationPagesProps) {
  const { application, steps, current, onOpen, heading, children } = props;
  const { issues, input } = application;
  const { attempts, tried } = useAttempts();
  const titleOf = titlesOf(application);
  const groupOf = groupsOf(application);
  const position = steps.indexOf(current);
  // The summary is far off on the first page, and near enough to be fetched on the next.
  useEffect(() => {
    if (position > 0) void Summary.load().catch(() => undefined);
  }, [position]);
  const hasErrors = (id: string) => (attempts[id] ?? 0) > 0 && errorsOn(issues, id).length > 0;

  return (
    <div className="sv-application">
      <aside className="sv-application__steps">
        <Steps
          language={input.language}
          onOpen={onOpen}
          steps={steps.map((id, index) => ({
            id,
            title: titleOf(id),
            state: index === position ? 'current' : index < position ? 'done' : 'ahead',
            hasErrors: hasErrors(id),
            group: groupOf(id),
          }))}
        />
      </aside>
      <div className="sv-application__page">
        {heading({ title: titleOf(current), hasErrors: hasErrors(current) })}
        <CurrentPage {...props} attempt={attempts[current] ?? 0} tried={tried} />
        {children}
      </div>
    </div>
  );
}

interface CurrentPageProps extends ApplicationPagesProps {
  /** How many times the citizen has tried to leave this page. */
  readonly attempt: number;
  tried(pageId: string): void;
}

function CurrentPage(props: CurrentPageProps) {
  const { application, services, steps, current, sending, onOpen, onChooseTracks, tried } = props;
  const { evaluation, compiled } = application;
  if (current === SUMMARY)
    return (
      <Summary.Component
        application={application}
        services={services}
        sending={sending}
        onOpen={onOpen}
        onAttempt={() => steps.forEach(tried)}
      />
    );
  const page = evaluation.pages.find(({ id }) => id === current);
  if (!page) return null;
  if (current !== compiled.definition.service.trackSelection.page) return <QuestionPage {...props} page={page} />;
  return (
    <TrackQuestions
      application={application}
      services={services}
      onChooseTracks={onChooseTracks}
      onContinue={() => onOpen(steps[1] ?? SUMMARY)}
    />
  );
}

type QuestionPageProps = CurrentPageProps & { readonly page: ApplicationForm['evaluation']['pages'][number] };

function QuestionPage({ application, services, steps, current, page, attempt, tried, onOpen }: QuestionPageProps) {
  const { issues, input } = application;
  const ui = uiTextsFor(input.language);
  const position = steps.indexOf(current);
  const next = () => {
    const judged = application.evaluateNow();
    tried(current);
    if (!judged.issues.some(({ severity, pageId }) => severity === 'error' && pageId === current)) onOpen(steps[position + 1] ?? SUMMARY);
  };
  const goTo = (step: PageStep, nodeKey?: string) => {
    if (step === 'next') next();
    else if (step === 'previous') onOpen(steps[position - 1] ?? current);
    else if (steps.includes(step.page)) onOpen(step.page, nodeKey);
  };
  return (
    <>
      <ErrorSummary key={`errors ${current}`} issues={issues} language={input.language} pageId={current} attempt={attempt} />
      <FormPage key={current} application={application} page={page} services={services} showAll={attempt > 0} onGoTo={goTo} />
      <div className="sv-application__actions">
        <Button onClick={next}>{steps[position + 1] === SUMMARY ? ui.pages.toSummary : ui.pages.next}</Button>
        <Button variant="tertiary" onClick={() => onOpen(steps[position - 1] ?? current)}>
          {ui.pages.previous}
        </Button>
      </div>
    </>
  );
}

/** How often the citizen has tried to leave each page; from the first time on, the page shows all its errors. */
function useAttempts() {
  const [attempts, setAttempts] = useState<Readonly<Record<string, number>>>({});
  const tried = useCallback((page: string) => setAttempts((known) => ({ ...known, [page]: (known[page] ?? 0) + 1 })), []);
  return { attempts, tried };
}

function titlesOf({ input, reader }: ApplicationForm): (pageId: string) => string {
  const { summary } = uiTextsFor(input.language).pages;
  return (id) => (id === SUMMARY ? summary : (reader.text(`page.${id}`) ?? id));
}

function groupsOf({ compiled, reader }: ApplicationForm): (pageId: string) => string | undefined {
  const groups = compiled.definition.service.pageGroups ?? [];
  return (id) => {
    const group = groups.find(({ pages }) => pages.includes(id));
    return group && (reader.text(group.title) ?? group.title);
  };
}
