import { compileExpression, ExpressionError, ExpressionLookupError, loadJmespath, type ExpressionScope } from '@sporvalg/core';

/** Run once before `outcome`. */
export const ready = loadJmespath;

/**
 * What an expression gives over some data, as text: `value …`, `error …` with place and wording, or `crash …` for
 * anything that is not JSON or an `ExpressionError` with a reason.
 *
 * The same source runs in Node and, bundled for browsers, in a realm of its own; only text passes between them, as
 * only text passes between a browser and the server.
 *
 * @param pair JSON of `{ expression, model }`
 */
export function outcome(pair: string): string {
  try {
    const { expression, model } = JSON.parse(pair) as { readonly expression: unknown; readonly model: unknown };
    const value: unknown = compileExpression(expression).evaluate(scopeOver(model));
    return value === undefined ? 'crash undefined' : `value ${JSON.stringify(value)}`;
  } catch (error) {
    if (error instanceof ExpressionError && hasReason(error)) return `error ${error.altinnMessage} at ${error.path.join('.')}`;
    return `crash ${String(error)} ${error instanceof Error ? String(error.cause) : ''}`;
  }
}

/** An error of the language, not one of the engine's own that was caught on the way out. */
function hasReason(error: ExpressionError): boolean {
  return error.cause === undefined || error.cause instanceof ExpressionLookupError;
}

export function scopeOver(model: unknown): ExpressionScope {
  const rows = (model as { readonly rader?: unknown } | null)?.rader ?? null;
  return {
    models: { default: model, annen: { navn: 'Annen', rader: rows } },
    currentPath: 'rader[1]',
    language: 'nb',
    timeZone: 'Europe/Oslo',
    component: (id) => (id === 'navn' ? model : id === 'rader' ? rows : null),
    displayValue: (id) => (id === 'navn' ? 'Kari Vakkerblomst' : null),
    optionLabel: (id, value) => (id === 'grupper' ? `Gruppe ${String(value)}` : null),
    text: (key) => `Tekst ${key}`,
    instanceContext: { appId: 'skjenkebevilling', instanceOwnerName: 'Havna Kro AS' },
    authContext: { read: true, sign: false },
    currentTask: 'utfylling',
    frontendSettings: (key) => (key === 'dagensDato' ? '2026-11-20' : rows),
    countDataElements: (dataType) => dataType.length,
    externalApi: () => rows,
    linkToPage: (id) => `/${id}`,
    linkToComponent: (id) => `/?felt=${id}`,
    positionalArguments: ['rader[1].navn', model],
    valueArguments: { data: { value: rows, label: 'Vin' }, defaultKey: 'value' },
  };
}
