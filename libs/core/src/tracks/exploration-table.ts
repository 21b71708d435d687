import { frontEndSetting } from '../application/front-end-settings.js';
import { withValue } from '../application/model-writer.js';
import type { FormDefinition } from '../definition/definition.js';
import type { PartyType } from '../definition/service.js';
import { compileExpression, type CompiledExpression } from '../expressions/compile.js';
import type { ExpressionScope } from '../expressions/scope.js';
import type { Question as WrittenQuestion } from './exploration-questions.js';

/** A question with its conditions compiled. */
export interface CompiledQuestion extends Omit<WrittenQuestion, 'hidden' | 'required'> {
  readonly hidden: CompiledExpression | boolean;
  readonly required: CompiledExpression | boolean;
}

export interface CompiledTable {
  readonly questions: readonly CompiledQuestion[];
  readonly outcomes: readonly (CompiledExpression | boolean)[];
}

/** @throws InvalidExpressionError for an expression that is wrong as written; `checkExpressions` reports those */
export function compiledTable(definition: FormDefinition, questions: readonly WrittenQuestion[]): CompiledTable {
  return {
    questions: questions.map((question) => ({
      ...question,
      hidden: anyOf(question.hidden),
      required: typeof question.required === 'boolean' ? question.required : compileExpression(question.required),
    })),
    outcomes: definition.service.trackSelection.outcomes.map(({ when }) => (when === true ? true : compileExpression(when))),
  };
}

function anyOf(conditions: WrittenQuestion['hidden']): CompiledExpression | boolean {
  const open = conditions.filter((condition) => condition !== false);
  if (open.includes(true)) return true;
  if (open.length === 0) return false;
  return compileExpression(open.length === 1 ? open[0] : ['or', ...open]);
}

/** Answers given so far, by model path and as the model expressions read. */
export interface Answered {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly model: Readonly<Record<string, unknown>>;
}

export const UNANSWERED: Answered = { answers: {}, model: {} };

/** The same with one answer more. A way shares all but its last answer with the next, so the model is not built anew for each. */
export function answered({ answers, model }: Answered, path: string, value: unknown): Answered {
  return { answers: { ...answers, [path]: value }, model: withValue(model, path, value) };
}

/** What the table's expressions can read, for any set of answers. */
export interface TableScope {
  with(given: Answered): ExpressionScope;
}

export function createTableScope(definition: FormDefinition, type: PartyType, today: string): TableScope {
  const bindings = new Map(
    Object.values(definition.pages)
      .flatMap((page) => page.layout)
      .map((node) => [node.id, node.dataModelBindings?.['simpleBinding']]),
  );
  const settings = { today, applicant: { type, name: '' } };
  return {
    with({ answers, model }) {
      return {
        models: { default: model },
        language: 'nb',
        timeZone: 'Europe/Oslo',
        frontendSettings: (key) => frontEndSetting(definition, settings, key),
        // A question that is hidden has no answer in `answers`, and so is null here as in an application.
        component: (id) => {
          const path = bindings.get(id);
          return path === undefined ? null : (answers[path] ?? null);
        },
        text: (key) => key,
      };
    },
  };
}
