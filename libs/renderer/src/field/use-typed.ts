import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface TypedText {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly defaultValue: string;
}

/**
 * Lets an input keep what is typed in it, and puts there what comes from elsewhere. An input whose `value` React controls has its
 * attribute written with every letter, which the design system's field observes. For inputs that take everything that is typed.
 */
export function useTyped(value: string): TypedText {
  const ref = useRef<HTMLInputElement>(null);
  const [defaultValue] = useState(value);
  useLayoutEffect(() => {
    if (ref.current && ref.current.value !== value) ref.current.value = value;
  });
  return { ref, defaultValue };
}
