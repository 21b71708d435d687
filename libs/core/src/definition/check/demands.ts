import { frontEndSetting } from '../../application/front-end-settings.js';
import { compileExpression } from '../../expressions/compile.js';
import { expressionReferences } from '../../expressions/references.js';
import { validateExpression } from '../../expressions/validate.js';
import type { Explored } from './explored.js';

/**
 * The value of a property that no answer decides: fixed, or computed from settings alone.
 *
 * @returns `undefined` where an answer takes part, or it cannot be computed
 */
export function valueWithoutAnswers(value: unknown, { form, applicant, today }: Explored): unknown {
  if (!Array.isArray(value)) return value;
  const names = expressionReferences(value);
  const readsAnswers = names.isOpen || [names.dataPaths, names.components, names.dataTypes].some(({ size }) => size > 0);
  if (readsAnswers || validateExpression(value).length > 0) return undefined;
  try {
    return compileExpression(value).evaluate({
      models: { default: {} },
      language: 'nb',
      timeZone: 'Europe/Oslo',
      frontendSettings: (key) => frontEndSetting(form, { today, applicant: { type: applicant, name: '' } }, key),
    });
  } catch {
    return undefined;
  }
}
