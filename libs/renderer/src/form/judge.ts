import {
  createNodeReader,
  openApplication,
  isDay,
  type ApplicationInput,
  type CompiledForm,
  type Evaluation,
  type Issue,
  type Language,
  type NodeReader,
  type NodeState,
  type OpenApplication,
  type SchemaValidator,
} from '@sporvalg/core';

import { uiTextsFor } from '../texts/ui-texts-for.js';
import { walk } from '../view/walk.js';
import { valueAt } from './answer-values.js';
import { isTime } from './times.js';

export interface Judgement {
  readonly evaluation: Evaluation;
  readonly reader: NodeReader;
}

/** Gives the verdict on an input. The same input gives the same verdict; one that differs little from the last costs little. */
export type Judge = (input: ApplicationInput) => Judgement;

/** The application is kept open between inputs, so that only what depends on a change is judged again; another applicant, language or day opens it anew. */
export function createJudge(form: CompiledForm, schema: SchemaValidator | undefined): Judge {
  let last: { readonly input: ApplicationInput; readonly open: OpenApplication } | undefined;
  return (input) => {
    const open = last && isSameApplication(last.input, input) ? last.open : openApplication(form, input, schema);
    last = { input, open };
    open.replaceAnswers(input.answers);
    open.change(input);
    return judgementOf(form, input, open.verdict());
  };
}

function isSameApplication(one: ApplicationInput, other: ApplicationInput): boolean {
  return one.applicant === other.applicant && one.language === other.language && one.today === other.today;
}

/**
 * The core's verdict, and what only the one who typed can mend: text that is no date, time or number. It
 * stands in the answers as it was typed. The words say how to write it, in place of what the schema has to say.
 */
function judgementOf(form: CompiledForm, input: ApplicationInput, evaluation: Evaluation): Judgement {
  const reader = createNodeReader(form, input, evaluation);
  const malformed = malformedAnswers(evaluation, reader, input.language);
  if (malformed.length === 0) return { evaluation, reader };
  const replaced = new Set(malformed.map((issue) => issue.path));
  const rest = evaluation.issues.filter((issue) => !(issue.code.startsWith('schema.') && replaced.has(issue.path)));
  return { evaluation: { ...evaluation, issues: [...rest, ...malformed] }, reader };
}

function malformedAnswers(evaluation: Evaluation, reader: NodeReader, language: Language): readonly Issue[] {
  const malformed: Issue[] = [];
  for (const page of evaluation.pages) {
    if (page.hidden) continue;
    walk(page.nodes, (state) => {
      const key = howToWrite(state, evaluation, reader, language);
      const path = state.bindings['simpleBinding'];
      if (key !== undefined)
        malformed.push({ code: 'format', severity: 'error', pageId: page.id, nodeKey: state.key, path, text: { key } });
    });
  }
  return malformed;
}

function howToWrite(
  { key, node, bindings }: NodeState,
  evaluation: Evaluation,
  reader: NodeReader,
  language: Language,
): string | undefined {
  const path = bindings['simpleBinding'];
  const value = path === undefined ? undefined : valueAt(evaluation.answers, path);
  if (typeof value !== 'string' || value === '') return undefined;
  const ui = uiTextsFor(language);
  if (node.type === 'Datepicker') return isDay(value) ? undefined : ui.date.invalid;
  if (node.type === 'TimePicker') return isTime(value) ? undefined : ui.time.invalid;
  if (node.type !== 'Input') return undefined;
  const type = reader.modelType(key, 'simpleBinding');
  return type === 'number' || type === 'integer' ? ui.number.invalid : undefined;
}
