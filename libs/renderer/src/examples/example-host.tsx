import { useMemo, useState } from 'react';

import { useApplicationForm } from '../form/use-application-form.js';
import { useFilesInMemory } from '../form/use-files-in-memory.js';
import { FormPage } from '../page/form-page.js';
import type { LookupResult, RendererServices } from '../services.js';
import { EXAMPLE_NOW, type ComponentExample, type ComponentExamples } from './component-examples.js';
import { exampleDefinition } from './example-definition.js';

export interface ExampleHostProps {
  readonly examples: ComponentExamples;
  readonly example: ComponentExample;
}

const SILENT: LookupResult = { status: 'not-found', source: 'enhetsregisteret' };
const now = () => new Date(EXAMPLE_NOW);

/** One example as a page of an application, with registers and file storage that answer as the example says. */
export function ExampleHost({ examples, example }: ExampleHostProps) {
  const definition = useMemo(() => exampleDefinition(examples, example), [examples, example]);
  const attachments = useFilesInMemory({ files: example.files ?? [], promisedLater: example.promisedLater ?? [] });
  const [answers] = useState(example.answers ?? {});
  const application = useApplicationForm({
    definition,
    answers,
    applicant: { type: 'organisation', name: 'Havna Kro AS' },
    language: example.language ?? 'nb',
    today: '2026-11-20',
    attachments: attachments.files,
    promisedLater: attachments.promisedLater,
  });
  const services = useMemo<RendererServices>(
    () => ({
      lookUp: async () => example.lookUp ?? SILENT,
      attachments: attachments.services,
      forDesigner: example.forDesigner ?? false,
      facts: example.facts ?? [],
      unconfirmed: example.unconfirmed ?? [],
    }),
    [example, attachments.services],
  );
  const page = application.evaluation.pages.find(({ id }) => id === 'eksempel');
  if (!page) return null;
  return <FormPage application={application} page={page} services={services} showAll={example.showAll ?? false} now={now} />;
}
