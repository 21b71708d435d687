import type { AttachmentInfo } from '@sporvalg/core';
import { useMemo, useState } from 'react';

import { useApplicationForm } from '../form/use-application-form.js';
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
  const [files, setFiles] = useState<readonly AttachmentInfo[]>(example.files ?? []);
  const [promisedLater, setPromisedLater] = useState<readonly string[]>(example.promisedLater ?? []);
  const [answers] = useState(example.answers ?? {});
  const application = useApplicationForm({
    definition,
    answers,
    applicant: { type: 'organisation', name: 'Havna Kro AS' },
    language: example.language ?? 'nb',
    today: '2026-11-20',
    attachments: files,
    promisedLater,
  });
  const services = useMemo<RendererServices>(
    () => ({
      lookUp: async () => example.lookUp ?? SILENT,
      attachments: {
        list: (nodeKey) => files.filter((file) => file.nodeKey === nodeKey),
        upload: async (nodeKey, file, onProgress) => {
          onProgress(1);
          const attachment = { id: crypto.randomUUID(), nodeKey, fileName: file.name, mimeType: file.type, sizeBytes: file.size };
          setFiles((known) => [...known, attachment]);
          return { status: 'stored', attachment };
        },
        remove: async (id) => setFiles((known) => known.filter((file) => file.id !== id)),
        promise: (nodeKey, isPromised) =>
          setPromisedLater((known) => (isPromised ? [...known, nodeKey] : known.filter((promised) => promised !== nodeKey))),
        url: (id) => `#${id}`,
      },
      facts: example.facts ?? [],
      unconfirmed: example.unconfirmed ?? [],
    }),
    [example, files],
  );
  const page = application.evaluation.pages.find(({ id }) => id === 'eksempel');
  if (!page) return null;
  return (
    <FormPage
      application={application}
      page={page}
      services={services}
      showAll={example.showAll ?? false}
      readPage={(pageId) => (example.page?.id === pageId ? example.page : undefined)}
      now={now}
    />
  );
}
