import { createContext, use } from 'react';
import { createFormControl, type UseFormReturn } from 'react-hook-form';

import type { FormValues } from './answer-values.js';

/** The answers as they are being typed, and who wants to know of them. */
export interface AnswerForm extends Pick<UseFormReturn<FormValues>, 'getValues' | 'setValue' | 'reset'> {
  /** Calls back after every change with the path that was written, or `undefined` when all was replaced. Returns the end of it. */
  onChange(callback: (path: string | undefined) => void): () => void;
  /** Calls back after a change to the value at a path, to something in it or to what it stands in. Returns the end of it. */
  watch(path: string, callback: () => void): () => void;
}

/**
 * A react-hook-form of its own rather than by its `useForm`: that one draws the whole form a second time when it stands, and again
 * whenever the state of the form as a whole changes. It is subscribed to once, and who is told is decided here: asked of
 * react-hook-form field by field it takes longer, and tells `felt1` of a change to `felt10`.
 */
export function createAnswerForm(values: FormValues): AnswerForm {
  const { getValues, setValue, reset, subscribe } = createFormControl<FormValues>({ defaultValues: values });
  const watchers = new Map<string, Set<() => void>>();
  const listeners = new Set<(path: string | undefined) => void>();
  subscribe({
    formState: { values: true },
    callback({ name }) {
      for (const [path, callbacks] of watchers) if (name === undefined || isSameBranch(path, name)) for (const call of callbacks) call();
      for (const call of listeners) call(name);
    },
  });
  return {
    getValues,
    setValue,
    reset,
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
