import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme';
import type { Answers, Applicant, FormDefinition } from '@sporvalg/core';
import { FormPage, loadUiTexts, prepareForm, useApplicationForm, type RendererServices } from '@sporvalg/renderer';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What the measuring process puts beside the page as `application.json`. */
interface Measured {
  readonly definition: FormDefinition;
  readonly answers: Answers;
  readonly applicant: Applicant;
  readonly today: string;
  /** Page with the group. */
  readonly pageId: string;
}

const services: RendererServices = {
  lookUp: async () => ({ status: 'not-found', source: 'folkeregisteret' }),
  attachments: {
    upload: async () => ({ status: 'refused', code: 'attachment.wrong-type' }),
    remove: async () => undefined,
    promise: () => undefined,
    url: () => '',
  },
  facts: [],
  unconfirmed: [],
};
const none: never[] = [];

/** An application that is open at another page, until the page with the group is asked for. */
function Opened({ definition, answers, applicant, today, pageId }: Measured) {
  const application = useApplicationForm({
    definition,
    answers,
    applicant,
    language: 'nb',
    today,
    attachments: none,
    promisedLater: none,
  });
  const [isOpen, setIsOpen] = useState(false);
  const page = application.evaluation.pages.find(({ id }) => id === pageId);
  return isOpen && page ? (
    <FormPage application={application} page={page} services={services} />
  ) : (
    <button id="open" onClick={() => setIsOpen(true)}>
      Open
    </button>
  );
}

const measured = (await (await fetch('application.json')).json()) as Measured;
await Promise.all([loadUiTexts('nb'), prepareForm(measured.definition, 'nb', measured.pageId)]);
createRoot(document.getElementById('root') as HTMLElement).render(<Opened {...measured} />);
