import { readableApplication, type Answers } from '@sporvalg/core';
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { ApplicationSummary } from '../application-summary/application-summary.js';
import { errorsOn, ErrorSummary } from '../error-summary/error-summary.js';
import { useApplicationForm } from '../form/use-application-form.js';
import { FormPage } from '../page/form-page.js';
import type { RendererServices } from '../services.js';
import { Steps } from '../steps/steps.js';
import { TrackQuestions } from '../track-questions/track-questions.js';
import { EXAMPLE_NOW } from './component-examples.js';
import { exampleService } from './example-service.js';

export interface ExampleApplicationProps {
  /** A page of the example service, or `oppsummering`. */
  readonly page: string;
  readonly answers?: Answers;
  readonly onAnswersChanged?: (answers: Answers) => void;
}

const NO_ANSWERS: Answers = {};
const NO_FILES: never[] = [];
const now = () => new Date(EXAMPLE_NOW);

const services: RendererServices = {
  lookUp: async () => ({ status: 'not-found', source: 'enhetsregisteret' }),
  attachments: {
    upload: async () => ({ status: 'refused', code: 'attachment.wrong-type' }),
    remove: async () => undefined,
    tag: async () => undefined,
    promise: () => undefined,
    url: (id) => `#${id}`,
  },
  facts: [],
  unconfirmed: [],
};

/** The example service as an app puts it together: track selection, pages with steps and errors, and the summary. */
export function ExampleApplication({ page: first, answers = NO_ANSWERS, onAnswersChanged }: ExampleApplicationProps) {
  const [pageId, setPageId] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [chosenTracks, setChosenTracks] = useState<readonly string[] | undefined>(undefined);
  const application = useApplicationForm({
    definition: exampleService,
    answers,
    applicant: { type: 'organisation', name: 'Havna Kro AS' },
    language: 'nb',
    today: '2026-11-20',
    chosenTracks,
    attachments: NO_FILES,
    promisedLater: NO_FILES,
    onAnswersChanged,
  });
  const { evaluation, issues, compiled, reader } = application;
  const pages = evaluation.pages.filter((page) => !page.hidden && page.id !== 'start').map((page) => page.id);
  const page = evaluation.pages.find((each) => each.id === pageId);

  if (pageId === 'start') {
    return (
      <TrackQuestions
        application={application}
        services={services}
        onChooseTracks={setChosenTracks}
        onContinue={() => setPageId('stedet')}
        now={now}
      />
    );
  }
  if (pageId === 'oppsummering') {
    const readable = readableApplication(compiled, evaluation, { facts: [], unconfirmed: [], language: 'nb' });
    return <ApplicationSummary readable={readable} language="nb" onEdit={setPageId} now={now} />;
  }
  return (
    <>
      <Steps
        language="nb"
        onOpen={setPageId}
        steps={pages.map((id, index) => ({
          id,
          title: reader.text(`page.${id}`) ?? id,
          state: id === pageId ? 'current' : index < pages.indexOf(pageId) ? 'done' : 'ahead',
          hasErrors: attempt > 0 && errorsOn(issues, id).length > 0,
        }))}
      />
      <ErrorSummary issues={issues} language="nb" pageId={pageId} attempt={attempt} />
      {page && <FormPage application={application} page={page} services={services} showAll={attempt > 0} now={now} />}
      <Button
        onClick={() => {
          const isWrong = application.evaluateNow().issues.some((issue) => issue.severity === 'error' && issue.pageId === pageId);
          setAttempt(isWrong ? attempt + 1 : 0);
          if (!isWrong) setPageId(pages[pages.indexOf(pageId) + 1] ?? 'oppsummering');
        }}
      >
        Neste
      </Button>
    </>
  );
}
