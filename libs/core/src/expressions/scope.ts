import type { JmespathSearch } from './jmespath.js';

/**
 * What an expression may ask of the world around it. Every member is a pure look-up; the engine
 * itself does no I/O. A member left out makes the functions that need it fail with a typed error.
 */
export interface ExpressionScope {
  /** Data models by data type; `default` is the one meant when an expression names none. */
  readonly models: Readonly<Record<string, unknown>>;
  /** Reads the default data model in place of `models.default`, by a path with row indices; lets the caller know what was read. */
  readonly read?: (path: string) => unknown;
  /** Row the expression stands in, as a path: `personer[0]`; absent outside repeating groups. */
  readonly currentPath?: string;
  /** Data type `currentPath` is in; `default` when absent. */
  readonly currentDataType?: string;
  readonly language: string;
  /** IANA time zone for `formatDate`; the product runs in `Europe/Oslo`. */
  readonly timeZone: string;
  /** `["frontendSettings", key]`: municipality parameters, rates, and reserved dates. */
  readonly frontendSettings?: (key: string) => unknown;
  /** `["component", id]`: the component's value, or null when it or anything around it is hidden. */
  readonly component?: (id: string) => unknown;
  readonly displayValue?: (id: string) => string | null;
  readonly optionLabel?: (optionsId: string, value: unknown) => string | null;
  /** `["text", key]`, resolved with variables in the row the expression stands in. */
  readonly text?: (key: string) => string;
  readonly instanceContext?: Readonly<Record<string, string>>;
  readonly authContext?: Readonly<Record<string, boolean>>;
  /** Id of the process task, named in errors from `authContext`. */
  readonly currentTask?: string;
  readonly countDataElements?: (dataType: string) => number;
  readonly externalApi?: (id: string, path: string) => unknown;
  /** Address of a page, with a way back to the current one when asked for; null when there is no such page. */
  readonly linkToPage?: (pageId: string, wayBack: boolean) => string | null;
  readonly linkToComponent?: (componentId: string, wayBack: boolean) => string | null;
  /** `["argv", n]`. */
  readonly positionalArguments?: readonly unknown[];
  /** `["value", key]`. */
  readonly valueArguments?: { readonly data: Readonly<Record<string, unknown>>; readonly defaultKey?: string };
  /** JMESPath implementation for this scope; absent means the one from `registerJmespath`. */
  readonly jmespath?: JmespathSearch;
}
