import { formatDay, formatNumber, formatTime, isDay, labelsInLine, type Answers, type Language } from '@sporvalg/core';

import { optionWith } from '../field/option-label.js';
import { valueAt } from '../form/answer-values.js';
import { isTime } from '../form/times.js';
import { withoutMarkup } from '../markdown/rich-text.js';
import type { UiTexts } from '../texts/ui-texts.js';
import type { NodeView } from '../view/node-view.js';

const NAMING_SLOTS = ['simpleBinding', 'organization_lookup_name', 'person_lookup_name', 'address'];

/** What a question was answered with, on one line; empty when it has no answer. */
export function answerText(view: NodeView, answers: Answers, language: Language, ui: UiTexts): string {
  const slot = NAMING_SLOTS.find((name) => view.bindings[name] !== undefined);
  const value = slot === undefined ? undefined : valueAt(answers, view.bindings[slot] ?? '');
  if (value === undefined || value === null || value === '') return '';
  if (view.options.length > 0) return choicesText(view, value);
  if (typeof value === 'boolean') return value ? ui.yes : ui.no;
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value !== 'string') return '';
  if (isDay(value)) return formatDay(value, language);
  return isTime(value) ? formatTime(value, language) : value;
}

function choicesText(view: NodeView, value: unknown): string {
  const chosen = view.node.type === 'Checkboxes' ? String(value).split(',') : [String(value)];
  return labelsInLine(chosen.map((each) => withoutMarkup(optionWith(view.options, each.trim())?.label ?? each)));
}
