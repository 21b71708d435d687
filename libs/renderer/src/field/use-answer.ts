import { useCallback, useRef, useSyncExternalStore } from 'react';

import { useAnswerForm } from '../form/answer-form.js';

export interface AnswerField {
  readonly name: string;
  /** `undefined` where nothing has been answered or nothing is bound. */
  readonly value: unknown;
  /** `''` or `null` takes the answer away. */
  set(value: unknown): void;
  /** Puts one more at the end of a list; those that stand there are left alone. */
  append(item: unknown): void;
}

/**
 * One value of the form, by its concrete path. Only a change at that path re-renders the caller.
 *
 * Subscribes rather than registers: a registered field leaves its value behind when its row is
 * removed, and falls back to the default of the row that stood there before.
 */
export function useAnswer(path: string | undefined): AnswerField {
  const form = useAnswerForm();
  const name = path ?? '';
  const subscribe = useCallback((onChange: () => void) => (name === '' ? () => undefined : form.watch(name, onChange)), [form, name]);
  const read = useCallback((): unknown => (name === '' ? undefined : form.getValues(name)), [form, name]);
  const value = useSyncExternalStore(subscribe, read, read);
  const set = useCallback(
    (next: unknown) => {
      if (name !== '') form.setValue(name, next);
    },
    [form, name],
  );
  const append = useCallback(
    (item: unknown) => {
      const list: unknown = form.getValues(name);
      form.setValue(`${name}[${Array.isArray(list) ? list.length : 0}]`, item);
    },
    [form, name],
  );
  return { name, value: value ?? undefined, set, append };
}

/** Writes many answers at once, by concrete path. */
export function useSetAnswers(): (values: Readonly<Record<string, unknown>>) => void {
  const form = useAnswerForm();
  return useCallback(
    (values) => {
      for (const [path, value] of Object.entries(values)) form.setValue(path, value);
    },
    [form],
  );
}

/**
 * Tells when a citizen has left a field they worked in. Passing through an empty field with the Tab key
 * is not that: no error is shown for a question nobody has tried to answer.
 */
export function useTouch(nodeKey: string, touch: (nodeKey: string) => void, value: unknown): { changed(): void; left(): void } {
  const hasChanged = useRef(false);
  return {
    changed() {
      hasChanged.current = true;
    },
    left() {
      if (hasChanged.current || (value !== undefined && value !== null && value !== '')) touch(nodeKey);
    },
  };
}
