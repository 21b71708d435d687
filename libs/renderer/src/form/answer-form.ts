import { createContext, use } from 'react';
import { createFormControl } from 'react-hook-form';

import type { FormValues } from './answer-values.js';

/** The answers as they are being typed, and who wants to know of them. */
export interface AnswerForm {
  /** All values. */
  getValues(): FormValues;
  /** The value at a path; `undefined` where there is none. */
  getValues(path: string): unknown;
  setValue(path: string, value: unknown): void;
  /** Replaces all values. */
  reset(values: FormValues): void;
  /** Calls back after every change with the path that was written, or `undefined` when all was replaced. Returns the end of it. */
  onChange(callback: (path: string | undefined) => void): () => void;
  /** Calls back after a change to the value at a path, to something in it or to what it stands in. Returns the end of it. */
  watch(path: string, callback: () => void): () => void;
}

/**
 * A react-hook-form of its own rather than by its `useForm`: that one draws the whole form a second time when it stands, and again
 * whenever the state of the form as a whole changes. Who is told of a change is decided here: those who ask react-hook-form are handed
 * a copy of all values with every letter, and watching `felt1` they are told of `felt10`.
 */
export function createAnswerForm(values: FormValues): AnswerForm {
  const { getValues, setValue, reset, subscribe } = createFormControl<FormValues>({ defaultValues: values });
  // Until someone subscribes, react-hook-form shows its default values whatever has been set.
  subscribe({ callback: () => undefined });
  const watchers = new Map<string, Set<() => void>>();
  const listeners = new Set<(path: string | undefined) => void>();
  const tell = (changed: string | undefined): void => {
    for (const [path, callbacks] of watchers)
      if (changed === undefined || isSameBranch(path, changed)) for (const call of callbacks) call();
    for (const call of listeners) call(changed);
  };
  return {
    getValues,
    setValue(path, value) {
      const before: unknown = getValues(path);
      setValue(path, value);
      if (!Object.is(getValues(path), before)) tell(path);
    },
    reset(next) {
      reset(next);
      tell(undefined);
    },
    onChange(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    watch(path, callback) {
      const callbacks = watchers.get(path) ?? new Set();
      watchers.set(path, callbacks.add(callback));
      return () => {
        callbacks.delete(callback);
        if (callbacks.size === 0 && watchers.get(path) === callbacks) watchers.delete(path);
      };
    },
  };
}

function isSameBranch(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const next = long[short.length];
  return long.startsWith(short) && (next === undefined || next === '.' || next === '[');
}

/** The form that the fields of a page write in. */
export const AnswerFormContext = createContext<AnswerForm | undefined>(undefined);

/** @throws Error for a field outside a form */
export function useAnswerForm(): AnswerForm {
  const form = use(AnswerFormContext);
  if (!form) throw new Error('A field must stand in an AnswerFormContext');
  return form;
}
