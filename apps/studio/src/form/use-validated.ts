import { createFormats, schemaValidatorFrom, type FormatOptions, type SchemaValidator, type SchemaValidatorModule } from '@sporvalg/core';
import { prepareForm } from '@sporvalg/renderer';
import { useEffect, useRef, useState } from 'react';

import { send, type ShownForm } from '../messages.js';

export interface ValidatedForm {
  readonly form: ShownForm;
  readonly validator: SchemaValidator | undefined;
}

interface Loaded {
  readonly url: string | undefined;
  readonly validator: SchemaValidator | undefined;
}

/**
 * A form together with the validator of its data model, so that the two always fit. Until the first validator has come
 * nothing is shown; later the form that was there stays until the next one is whole.
 */
export function useValidated(form: ShownForm | undefined): ValidatedForm | undefined {
  const [validated, setValidated] = useState<ValidatedForm>();
  const loaded = useRef<Loaded>(undefined);
  useEffect(() => {
    if (!form) return undefined;
    let isCurrent = true;
    const take = (found: Loaded) => {
      if (!isCurrent) return;
      loaded.current = found;
      setValidated({ form, validator: found.validator });
    };
    const known = loaded.current;
    const validator = known && known.url === form.validatorUrl ? known : load(form.validatorUrl);
    void Promise.all([validator, prepareForm(form.definition, form.language)]).then(([found]) => take(found));
    return () => {
      isCurrent = false;
    };
  }, [form]);
  return validated;
}

/** Without a validator the form can still be looked at, and the designer is told what is not judged. */
async function load(url: string | undefined): Promise<Loaded> {
  try {
    if (url === undefined) throw new Error('No validator for this data model');
    const module = (await import(/* @vite-ignore */ url)) as SchemaValidatorModule & { readonly formatOptions: FormatOptions };
    return { url, validator: schemaValidatorFrom(module, createFormats(module.formatOptions)) };
  } catch {
    send(parent, { kind: 'notice', notice: 'no-validator' });
    return { url, validator: undefined };
  }
}
