import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';

import { AnswerFormContext } from '../form/answer-form.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import { titleOf } from '../field/field-label.js';
import { withoutMarkup } from '../markdown/rich-text.js';
import { NodeList } from '../page/node-list.js';
import { useEnvironment, useViews, useVisible } from '../page/use-page.js';
import type { RendererServices } from '../services.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { FieldIssue, NodeView } from '../view/node-view.js';
import { answerText } from './answer-text.js';
import { GivenAnswers } from './given-answers.js';
import { TrackResult } from './track-result.js';
import './track-questions.css';

export interface TrackQuestionsProps {
  readonly application: ApplicationForm;
  readonly services: RendererServices;
  /** The citizen overrules the answers, or goes back to following them (`undefined`). */
  onChooseTracks(tracks: readonly string[] | undefined): void;
  /** On to the first page of the application. */
  onContinue(): void;
  readonly now?: () => Date;
}

const nothingToRead = () => undefined;
const clock = () => new Date();
const NONE: readonly NodeView[] = [];
const RESULT = ' result';

/**
 * Track selection: one question at a time, with the earlier answers above it and the result in a plain
 * sentence at the end. An answer moves nothing by itself; «Neste spørsmål» does, so that arrow keys can be used.
 */
export function TrackQuestions({ application, services, onChooseTracks, onContinue, now = clock }: TrackQuestionsProps) {
  const environment = useEnvironment(application, services, nothingToRead, now);
  const { evaluation, compiled } = application;
  const page = evaluation.pages.find(({ id }) => id === compiled.definition.service.trackSelection.page);
  const [isMissing, setIsMissing] = useState(false);
  const views = useViews(application, page, useVisible(page), services, isMissing);
  const questions = views.filter(asks);
  const { ui, language } = environment;
  const read = (view: NodeView, answers = evaluation.answers) => answerText(view, answers, language, ui);
  const { current, passed, open, goOn } = usePlace(application, questions, (view) => read(view) !== '');
  const place = useFocusOnChange(current);

  const question = questions.find((view) => view.key === current);
  const given = questions.filter((view) => view.key !== current && (read(view) !== '' || passed.has(view.key)));
  const next = () => {
    const { answers } = application.evaluateNow();
    const isUnanswered = question?.required === true && read(question, answers) === '';
    setIsMissing(isUnanswered);
    if (!isUnanswered) goOn();
  };

  return (
    <AnswerFormContext value={application.form}>
      <div className="sv-tracks" lang={language}>
        <GivenAnswers
          given={given.map((view) => ({
            key: view.key,
            question: withoutMarkup(titleOf(view)),
            answer: read(view) || ui.summary.notAnswered,
          }))}
          ui={ui}
          onChange={open}
        />
        <div ref={place} tabIndex={-1} className="sv-tracks__place">
          {question ? (
            <>
              <NodeList views={[...introductionTo(question, views), inItsPlace(question, ui)]} environment={environment} />
              <Button onClick={next}>{ui.tracks.next}</Button>
            </>
          ) : (
            <TrackResult application={application} ui={ui} onChooseTracks={onChooseTracks} onContinue={onContinue} />
          )}
        </div>
      </div>
    </AnswerFormContext>
  );
}

function asks(view: NodeView): boolean {
  return Object.keys(view.bindings).length > 0;
}

/** The core says of the whole page that it is not done; beside the question it is this answer that is lacking. */
function inItsPlace(question: NodeView, ui: UiTexts): NodeView {
  if (!question.issues.some(isOpen)) return question;
  return { ...question, issues: question.issues.map((issue) => (isOpen(issue) ? { ...issue, message: ui.tracks.answerFirst } : issue)) };
}

function isOpen(issue: FieldIssue): boolean {
  return issue.code === 'track.open';
}

/** What is said right before a question: known facts, an explanation. */
function introductionTo(question: NodeView, views: readonly NodeView[]): readonly NodeView[] {
  const index = views.indexOf(question);
  const before = views.slice(0, index);
  const lastQuestion = before.findLastIndex(asks);
  return index < 0 ? NONE : before.slice(lastQuestion + 1);
}

/** Where the citizen is: a question's key, or the result. Stays there until «Neste spørsmål», whatever the answers say meanwhile. */
function usePlace(application: ApplicationForm, questions: readonly NodeView[], isAnswered: (view: NodeView) => boolean) {
  const { decision } = application.evaluation;
  const [place, setPlace] = useState<string | undefined>(undefined);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const isHere = place === RESULT ? decision.kind !== 'open' : questions.some((view) => view.key === place);
  const unanswered = decision.kind === 'open' ? decision.nextQuestion : undefined;
  const asked = questions.find((view) => view.key === unanswered || (!view.required && !passed.has(view.key) && !isAnswered(view)));
  const current = isHere && place !== undefined ? place : (asked?.key ?? RESULT);
  if (current !== place) setPlace(current);
  return {
    current,
    passed,
    open: setPlace,
    goOn() {
      setPassed((known) => new Set([...known, current]));
      setPlace(undefined);
    },
  };
}

function useFocusOnChange(what: string) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(what);
  useEffect(() => {
    if (known.current === what) return;
    known.current = what;
    place.current?.focus();
  }, [what]);
  return place;
}
