import type { Language, TextResource } from '../definition/text.js';
import { ownedText } from '../validation/resolve-text.js';
import type { CompiledForm } from './compiled-form.js';
import { readPath } from './model-path.js';
import { concretePath, type RowContext } from './row-context.js';
import { dayInWords, timeInDigits } from './words.js';

/** Where a text's variables are read from. */
export interface TextScope {
  /** The answers. */
  readonly model: unknown;
  /** The row the text is shown in, when it stands in a repeating group. */
  readonly row?: RowContext | undefined;
}

/**
 * A text in the language asked for, else in bokmål, with `{0}` placeholders filled from its variables.
 * ISO days are written in words, times as people write them. A text nobody has written gives its id, so that the fault is seen.
 */
export function resolveTextResource(id: string, language: Language, form: Pick<CompiledForm, 'definition'>, scope: TextScope): string {
  const resource = textResource(id, language, form);
  if (!resource) return id;
  const { variables } = resource;
  if (!variables || variables.length === 0) return resource.value;
  const values = textVariables(resource, language, form, scope);
  return resource.value.replaceAll(/\{(\d+)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}

/** The text resource itself: the definition's, else the product's own; `undefined` when there is none. */
export function textResource(id: string, language: Language, form: Pick<CompiledForm, 'definition'>): TextResource | undefined {
  const { texts } = form.definition;
  const own = texts[language]?.[id] ?? texts.nb?.[id];
  if (own) return own;
  const value = ownedText(id, language);
  return value === undefined ? undefined : { id, value };
}

/** The values of a text's variables, in order. */
export function textVariables(
  resource: TextResource,
  language: Language,
  form: Pick<CompiledForm, 'definition'>,
  scope: TextScope,
): readonly string[] {
  return (resource.variables ?? []).map((variable) => {
    const value = variable.dataSource.startsWith('dataModel')
      ? readPath(scope.model, concretePath(variable.key, scope.row))
      : variable.dataSource === 'applicationSettings'
        ? parameter(form, variable.key)
        : undefined;
    if (typeof value === 'string' && value !== '') return timeInDigits(dayInWords(value, language), language);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return variable.defaultValue ?? '';
  });
}

function parameter(form: Pick<CompiledForm, 'definition'>, key: string): unknown {
  const { parameters, service, municipality } = form.definition;
  if (key === 'kommunenavn') return municipality.name;
  if (key === 'kommunenummer') return municipality.number;
  return parameters[key] ?? parameters[`${service.id}.${key}`];
}
