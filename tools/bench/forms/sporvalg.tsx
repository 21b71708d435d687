import '@sporvalg/renderer/design-system.css';

import { FormPage, useApplicationForm, type RendererServices } from '@sporvalg/renderer';
import { createRoot } from 'react-dom/client';

import { plainDefinition } from '../large-form.js';
import { FIELDS, root } from './form-size.js';

const definition = plainDefinition(FIELDS);
const applicant = { type: 'person', name: 'Kari Vakkerblomst' } as const;
const none: never[] = [];
const answers = {};
const services: RendererServices = {
  lookUp: async () => ({ status: 'not-found', source: 'enhetsregisteret' }),
  attachments: {
    upload: async () => ({ status: 'refused', code: 'attachment.wrong-type' }),
    remove: async () => undefined,
    tag: async () => undefined,
    promise: () => undefined,
    url: () => '',
  },
  facts: [],
  unconfirmed: [],
};

function App() {
  const application = useApplicationForm({
    definition,
    answers,
    applicant,
    language: 'nb',
    today: '2026-11-20',
    attachments: none,
    promisedLater: none,
  });
  const page = application.evaluation.pages.find(({ id }) => id === 'svar');
  return page ? <FormPage application={application} page={page} services={services} /> : null;
}

createRoot(root()).render(<App />);
