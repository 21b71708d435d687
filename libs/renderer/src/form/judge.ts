import {
  isDay,
  openApplication,
  type ApplicationInput,
  type CompiledForm,
  type Evaluation,
  type Language,
  type OpenApplication,
  type OpenReader,
  type SchemaValidator,
  type WritingJudge,
} from '@sporvalg/core';

import { uiTextsFor } from '../texts/ui-texts-for.js';
import { isTime } from './times.js';

export interface Judgement {
  readonly evaluation: Evaluation;
  /** The same for as long as the application is open: it reads what stands when it is asked. */
  readonly reader: OpenReader;
}

/**
 * Gives the verdict on an input. The same input gives the same verdict; one that differs little from the last costs little.
 *
 * @param schema left out until it has been fetched
 */
export type Judge = (input: ApplicationInput, schema?: SchemaValidator) => Judgement;

/** The application is kept open between inputs, so that only what depends on a change is judged again; another applicant, language or day opens it anew. */
export function createJudge(form: CompiledForm): Judge {
  let last: { readonly input: ApplicationInput; readonly open: OpenApplication } | undefined;
  return (input, schema) => {
    const open =
      last && isSameApplication(last.input, input) ? last.open : openApplication(form, input, schema, howToWrite(input.language));
    last = { input, open };
    open.replaceAnswers(input.answers);
    open.change(input);
    open.judgeBy(schema);
    return { evaluation: open.verdict(), reader: open.reader };
  };
}

function isSameApplication(one: ApplicationInput, other: ApplicationInput): boolean {
  const isSameApplicant = one.applicant.type === other.applicant.type && one.applicant.name === other.applicant.name;
  return isSameApplicant && one.language === other.language && one.today === other.today;
}

/** What is no date, time or number stands in the answers as it was typed; the words say how to write it. */
function howToWrite(language: Language): WritingJudge {
  return ({ type }, value, modelType) => {
    if (typeof value !== 'string' || value === '') return undefined;
    const ui = uiTextsFor(language);
    if (type === 'Datepicker') return isDay(value) ? undefined : { key: ui.date.invalid };
    if (type === 'TimePicker') return isTime(value) ? undefined : { key: ui.time.invalid };
    const isNumber = type === 'Input' && (modelType === 'number' || modelType === 'integer');
    return isNumber ? { key: ui.number.invalid } : undefined;
  };
}
