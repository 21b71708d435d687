import type { Language, TextResource, TextVariable } from '../definition/text.js';
import { ownEntry } from '../definition/own-entry.js';
import { ownedText } from '../validation/resolve-text.js';
import type { ApplicationInput } from './application.js';
import type { CompiledForm } from './compiled-form.js';
import { frontEndSetting } from './front-end-settings.js';
import { instanceContext } from './instance-context.js';
import { concretePath, type RowContext } from './row-context.js';
import { dayInWords, timeInDigits } from './words.js';
import type { World } from './world.js';

/** Where a text's variables are read from. */
export interface TextScope {
  /** The answer at a path with row indices. */
  read(path: string): unknown;
  /** The row the text is shown in, when it stands in a repeating group. */
  readonly row?: RowContext | undefined;
  /** Who applies and when; left out before an application is begun. */
  readonly input?: Pick<ApplicationInput, 'today' | 'applicant'>;
  /** What a message says about itself: `label`, `limit`, … */
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** Texts of an application, read from one of its rows. */
export function textScope({ model, input }: Pick<World, 'model' | 'input'>, row: RowContext | undefined): TextScope {
  return { read: model.read, row, input };
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
  const own = ownEntry(texts[language], id) ?? ownEntry(texts.nb, id);
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
    const value = variableValue(variable, form, scope);
    if (typeof value === 'string' && value !== '') return timeInDigits(dayInWords(value, language), language);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return variable.defaultValue ?? '';
  });
}

function variableValue({ key, dataSource }: TextVariable, { definition }: Pick<CompiledForm, 'definition'>, scope: TextScope): unknown {
  switch (dataSource) {
    case 'applicationSettings':
      return frontEndSetting(definition, scope.input, key);
    case 'instanceContext':
      return scope.input && instanceContext(definition, scope.input)[key];
    case 'customTextParameters':
      return scope.parameters && Object.hasOwn(scope.parameters, key) ? scope.parameters[key] : undefined;
    default:
      return scope.read(concretePath(variablePath(key), scope.row));
  }
}

/** The path a variable names. Altinn writes row numbers as `personer[{0}].navn`; here the row follows from where the text is shown. */
export function variablePath(key: string): string {
  return key.replaceAll(/\[\{\d+\}\]/g, '');
}
