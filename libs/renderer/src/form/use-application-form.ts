import {
  compileForm,
  type Answers,
  type Applicant,
  type ApplicationInput,
  type AttachmentInfo,
  type CompiledForm,
  type Evaluation,
  type FormDefinition,
  type Language,
  type OpenReader,
  type SchemaValidator,
} from '@sporvalg/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { fieldIssues } from '../view/field-issues.js';
import type { FieldIssue } from '../view/node-view.js';
import { shareUnchanged } from '../view/share.js';
import { createAnswerForm, type AnswerForm } from './answer-form.js';
import { answersFrom, placesOf, valueAt, valuesFrom } from './answer-values.js';
import { createJudge } from './judge.js';
import { useAfterPaint } from './use-after-paint.js';
import { useWhenReleased } from './use-when-released.js';

export interface ApplicationFormOptions {
  readonly definition: FormDefinition;
  /** The draft's answers when the form is opened; later ones come in through `setAnswers`. */
  readonly answers: Answers;
  readonly applicant: Applicant;
  readonly language: Language;
  /** ISO day in Europe/Oslo. */
  readonly today: string;
  readonly chosenTracks?: readonly string[] | undefined;
  readonly attachments: readonly AttachmentInfo[];
  readonly promisedLater: readonly string[];
  /** Left out until it is loaded; the server judges in any case. */
  readonly schemaValidator?: SchemaValidator | undefined;
  /** Called after every change the citizen makes, never for answers that came through `setAnswers`. */
  readonly onAnswersChanged?: ((answers: Answers) => void) | undefined;
}

/** An application being filled in: the form that holds the answers and the verdict on them. */
export interface ApplicationForm {
  readonly form: AnswerForm;
  readonly compiled: CompiledForm;
  readonly input: ApplicationInput;
  readonly evaluation: Evaluation;
  /** Texts, computed properties and issues as they stand; the same for as long as the application is open. */
  readonly reader: OpenReader;
  /** All issues in page order with their words, whether they are to be shown yet or not. */
  readonly issues: readonly FieldIssue[];
  /** Node keys the citizen has left, whose issues may be shown. */
  readonly touched: ReadonlySet<string>;
  touch(nodeKey: string): void;
  /** Replaces everything, as after another tab's change has been fetched. */
  setAnswers(answers: Answers): void;
  /** Evaluates at once rather than after the next frame; for «Neste» and «Send». */
  evaluateNow(): Evaluation;
}

/**
 * Holds the answers of one application in a react-hook-form and judges them with the core on every
 * change, once per frame and after it is drawn. Calculated values are written back into the form.
 *
 * @throws InvalidDefinitionError when the definition does not compile; let an error boundary catch it
 */
export function useApplicationForm(options: ApplicationFormOptions): ApplicationForm {
  const { definition, applicant, language, today, chosenTracks, attachments, promisedLater, schemaValidator, onAnswersChanged } = options;
  const [form] = useState(() => createAnswerForm(valuesFrom(options.answers)));
  const [answers, setJudged] = useState<Answers>(options.answers);
  const takenIn = useRef(answers);

  const compiled = useMemo(() => compileForm(definition), [definition]);
  const input = useMemo<ApplicationInput>(
    () => ({ answers, attachments, promisedLater, applicant, language, today, ...(chosenTracks ? { chosenTracks } : {}) }),
    [answers, attachments, promisedLater, applicant, language, today, chosenTracks],
  );
  const judge = useMemo(() => createJudge(compiled), [compiled]);
  const { evaluation, reader } = useMemo(() => judge(input, schemaValidator), [judge, input, schemaValidator]);
  const issues = useMemo(() => fieldIssues(evaluation, reader, language), [evaluation, reader, language]);

  const latest = useLatest({ judge, input, schemaValidator, onAnswersChanged });
  const takeIn = useCallback(() => {
    const next = shareUnchanged(takenIn.current, answersFrom(form.getValues()));
    takenIn.current = next;
    setJudged(next);
    latest.current.onAnswersChanged?.(next);
  }, [form, latest]);
  const quietly = useChanges(form, takeIn);
  useWriteBack(form, definition, evaluation, quietly.run);
  const { touched, touch } = useTouched();

  const setAnswers = useCallback(
    (next: Answers) => {
      quietly.forget();
      quietly.run(() => form.reset(valuesFrom(next)));
      takenIn.current = next;
      setJudged(next);
    },
    [form, quietly],
  );
  const evaluateNow = useCallback(() => {
    if (quietly.forget()) takeIn();
    // What was taken in a moment ago may not be drawn yet; set once more, it is drawn with what the caller flushes.
    const current = { ...takenIn.current };
    setJudged(current);
    const { judge, input, schemaValidator } = latest.current;
    return judge({ ...input, answers: current }, schemaValidator).evaluation;
  }, [latest, quietly, takeIn]);

  return useMemo(
    () => ({ form, compiled, input, evaluation, reader, issues, touched, touch, setAnswers, evaluateNow }),
    [form, compiled, input, evaluation, reader, issues, touched, touch, setAnswers, evaluateNow],
  );
}

function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

interface QuietChanges {
  /** Changes the form without it counting as the citizen's change. */
  run(change: () => void): void;
  /** Drops a change that waits to be taken in; true when there was one. */
  forget(): boolean;
}

function useChanges(form: AnswerForm, takeIn: () => void): QuietChanges {
  const isQuiet = useRef(false);
  const afterPaint = useAfterPaint(takeIn);
  useEffect(
    () =>
      form.onChange((path) => {
        if (isQuiet.current) return;
        // Rows that come or go are drawn from the verdict: until it is there, a row would show the answers of its neighbour.
        if (path !== undefined && (path.endsWith(']') || Array.isArray(form.getValues(path)))) afterPaint.runNow();
        else afterPaint.schedule();
      }),
    [form, afterPaint],
  );
  return useMemo(
    () => ({
      run(change) {
        isQuiet.current = true;
        change();
        isQuiet.current = false;
      },
      forget: () => afterPaint.cancel(),
    }),
    [afterPaint],
  );
}

function useWriteBack(form: AnswerForm, definition: FormDefinition, evaluation: Evaluation, quietly: (change: () => void) => void): void {
  useEffect(() => {
    quietly(() => {
      for (const { path } of definition.calculations) {
        for (const place of placesOf(evaluation.answers, path)) {
          const calculated = valueAt(evaluation.answers, place);
          if (!Object.is(valueAt(form.getValues(), place) ?? undefined, calculated)) form.setValue(place, calculated ?? null);
        }
      }
    });
  }, [form, definition, evaluation, quietly]);
}

function useTouched() {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const whenReleased = useWhenReleased();
  const touch = useCallback(
    (nodeKey: string) => whenReleased(() => setTouched((known) => (known.has(nodeKey) ? known : new Set([...known, nodeKey])))),
    [whenReleased],
  );
  return { touched, touch };
}
