import { Paragraph, Skeleton } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';

import { t } from '../language/t.js';
import { hear, send, type FormPlace, type MessageToForm, type ShownForm } from '../messages.js';
import { FormFault } from './form-fault.js';
import { PreviewForm } from './preview-form.js';
import { useValidated } from './use-validated.js';
import './form.css';

/** A place that has been asked for; a new object each time, also when it is the same place again. */
export interface PlaceRequest {
  readonly place: FormPlace;
}

/** The page inside the frame: the form as a citizen sees it, told by the tool around it what to show. */
export function FormPage() {
  const [form, setForm] = useState<ShownForm>();
  const [request, setRequest] = useState<PlaceRequest>();
  useEffect(() => {
    const stop = hear<MessageToForm>(
      () => parent,
      (message) => {
        if (message.kind === 'show') setForm(message.form);
        else setRequest({ place: message.place });
      },
    );
    send(parent, { kind: 'ready' });
    return stop;
  }, []);
  useDocument(form);
  const validated = useValidated(form);

  if (!validated)
    return (
      <main className="form-loading">
        <Paragraph className="ds-sr-only">{t('form.loading')}</Paragraph>
        <Skeleton variant="text" width={24} />
        <Skeleton variant="rectangle" height={160} />
      </main>
    );
  return (
    <main className="form-main">
      <FormFault version={validated.form.definition}>
        <PreviewForm key={validated.form.start.id} shown={validated.form} validator={validated.validator} request={request} />
      </FormFault>
    </main>
  );
}

/** Language and colours are those of the form, whatever the tool around it has. */
function useDocument(form: ShownForm | undefined): void {
  const { language, scheme } = form ?? {};
  useEffect(() => {
    if (language) document.documentElement.lang = language;
    if (scheme) document.documentElement.dataset['colorScheme'] = scheme;
    document.title = t('form.title');
  }, [language, scheme]);
}
