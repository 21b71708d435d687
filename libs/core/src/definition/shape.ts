/**
 * Shape checks for values read from definition files: enough for the rest of the core to rely on its
 * types. The JSON Schemas say far more, but need a validator that is not loaded in the browser.
 */
export type Check = (value: unknown, at: Place) => void;

/** Where a value stands: the property or element `key` of `container`. */
export interface Place {
  readonly container: object;
  readonly key: string | number | undefined;
}

/** Thrown by a check, caught where a file is read. `message` is for the designer. */
export class ShapeFault extends Error {
  override readonly name = 'ShapeFault';

  constructor(
    readonly at: Place,
    message: string,
  ) {
    super(message);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const expects =
  (test: (value: unknown) => boolean, expected: string): Check =>
  (value, at) => {
    if (!test(value)) throw new ShapeFault(at, `Her skal det stå ${expected}.`);
  };

export const text = expects((value) => typeof value === 'string', 'en tekst i anførselstegn');
export const number = expects((value) => typeof value === 'number' && Number.isFinite(value), 'et tall');
export const flag = expects((value) => typeof value === 'boolean', 'true eller false');
export const scalar = expects((value) => ['string', 'number', 'boolean'].includes(typeof value), 'en tekst, et tall, true eller false');
export const object = expects(isObject, 'et objekt { … }');
export const anything: Check = () => undefined;

/** Only that it is `["function", …]`; the expression engine's own check says the rest. */
export const expression = expects((value) => Array.isArray(value) && typeof value[0] === 'string', 'et uttrykk på formen ["funksjon", …]');

export const dynamic =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? expression(value, at) : check(value, at);

export const oneOf = (...values: readonly unknown[]): Check =>
  expects((value) => values.includes(value), `én av verdiene ${values.map((value) => JSON.stringify(value)).join(', ')}`);

export const list =
  (item: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) throw new ShapeFault(at, 'Her skal det stå en liste [ … ].');
    value.forEach((element, index) => item(element, { container: value, key: index }));
  };

export const map =
  (item: Check): Check =>
  (value, at) => {
    object(value, at);
    for (const [key, member] of Object.entries(value as object)) {
      item(member, { container: value as object, key });
    }
  };

/** Marks a member of {@link fields} that may be left out. */
export interface Optional {
  readonly optional: Check;
}

export const optional = (check: Check): Optional => ({ optional: check });

/** An object with every member of `T` that matters; members not named are left alone. */
export const fields =
  <T>(members: { readonly [Key in keyof T]-?: Check | Optional }): Check =>
  (value, at) => {
    object(value, at);
    const container = value as Readonly<Record<string, unknown>>;
    for (const [key, member] of Object.entries<Check | Optional>(members)) {
      const isRequired = typeof member === 'function';
      if (Object.hasOwn(container, key)) (isRequired ? member : member.optional)(container[key], { container, key });
      else if (isRequired) throw new ShapeFault({ container, key: undefined }, `«${key}» mangler.`);
    }
  };
