import { createContext, use } from 'react';
import { createFormControl, type UseFormReturn } from 'react-hook-form';

import type { FormValues } from './answer-values.js';

/** The answers as they are being typed, and who wants to know of them. */
export type AnswerForm = Pick<UseFormReturn<FormValues>, 'getValues' | 'setValue' | 'subscribe' | 'reset'>;

/**
 * A react-hook-form of its own rather than by its `useForm`: that one draws the whole form a second time when it stands, and again
 * whenever the state of the form as a whole changes. Here every field subscribes to its own value and nothing else is asked for.
 */
export function createAnswerForm(values: FormValues): AnswerForm {
  const { getValues, setValue, subscribe, reset } = createFormControl<FormValues>({ defaultValues: values });
  // Until somebody subscribes it reads the defaults, which equal the values but are other objects.
  subscribe({ formState: {}, callback: () => undefined });
  return { getValues, setValue, subscribe, reset };
}

/** The form that the fields of a page write in. */
export const AnswerFormContext = createContext<AnswerForm | undefined>(undefined);

/** @throws Error for a field outside a form */
export function useAnswerForm(): AnswerForm {
  const form = use(AnswerFormContext);
  if (!form) throw new Error('A field must stand in an AnswerFormContext');
  return form;
}
