/** An expression as it stands in a definition: Altinn's v9 language, `["function", ...arguments]`. */
export type Expression = readonly [string, ...unknown[]];

/** A property that may be a fixed value or an expression giving it. */
export type Dynamic<T> = T | Expression;
