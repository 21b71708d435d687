import type { CompiledForm } from './compiled-form.js';

/** Something that follows from a form alone: worked out at the first application of it, and kept for as long as the form is. */
export function perForm<V>(compute: (form: CompiledForm) => V): (form: CompiledForm) => V {
  const known = new WeakMap<CompiledForm, { readonly value: V }>();
  return (form) => {
    const found = known.get(form) ?? { value: compute(form) };
    known.set(form, found);
    return found.value;
  };
}
