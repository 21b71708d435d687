import type { Answers } from '@sporvalg/core';

/** Values as the form holds them: emptied fields stand as `''` or `null`, since a form field always has a value. */
export type FormValues = Record<string, unknown>;

/**
 * The form's values as answers: a question that is not answered is absent. Rows of repeating groups are
 * kept even when nothing is filled in, for the citizen has made them.
 */
export function answersFrom(values: FormValues): Answers {
  return (withoutEmpty(values) ?? {}) as Answers;
}

function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => withoutEmpty(item) ?? (isRecord(item) ? {} : item));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const cleaned = withoutEmpty(inner);
    return cleaned === undefined ? [] : [[key, cleaned] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A copy that the form may change without touching the answers it was made from. */
export function valuesFrom(answers: Answers): FormValues {
  return structuredClone(answers) as FormValues;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `personer[0].navn` → value at that place; `undefined` where nothing stands. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => {
      if (Array.isArray(value)) return value[Number(part)] as unknown;
      return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined;
    }, values);
}

/** Concrete paths of a path without indices: once per row of every list on the way. */
export function placesOf(values: unknown, path: string): readonly string[] {
  const segments = path.split('.');
  return segments.slice(1).reduce<readonly string[]>(
    (places, segment) =>
      places.flatMap((place) => {
        const around = valueAt(values, place);
        return Array.isArray(around) ? around.map((_, index) => `${place}[${index}].${segment}`) : [`${place}.${segment}`];
      }),
    [segments[0] ?? ''],
  );
}
