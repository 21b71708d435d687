/** Languages a citizen can choose. `sma` (South Sami) is shown only where texts exist. */
export type Language = 'nb' | 'nn' | 'en' | 'sma';

/**
 * One text resource, as in Altinn's `resource.<language>.json`: markdown with `{0}` placeholders
 * filled from `variables` in order.
 */
export interface TextResource {
  readonly id: string;
  readonly value: string;
  readonly variables?: readonly TextVariable[];
}

export interface TextVariable {
  /** Path in the data model, setting, instance property or parameter of the message, by `dataSource`. */
  readonly key: string;
  /** `dataModel.default`, `instanceContext`, `applicationSettings` (as `frontendSettings` in expressions) or `customTextParameters`. */
  readonly dataSource: string;
  readonly defaultValue?: string;
}

/** Texts of one language by id. */
export type Texts = Readonly<Record<string, TextResource>>;

/** A reference to a text with values for its named `{placeholders}`; resolved where it is shown. */
export interface TextRef {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
