import type { SchemaValidator } from '@sporvalg/core';
import {
  ApplicationPages,
  currentStep,
  stepsOf,
  useApplicationForm,
  useFilesInMemory,
  usePageOpening,
  useRegisterFacts,
} from '@sporvalg/renderer';
import { useEffect, useMemo, useState } from 'react';

import { send, type ShownForm } from '../messages.js';
import { findPlace } from './find-place.js';
import type { PlaceRequest } from './form-page.js';
import { PageHeading } from './page-heading.js';
import { recordedAnswer } from './recorded-answer.js';
import { verdictOf } from './verdict.js';

export interface PreviewFormProps {
  readonly shown: ShownForm;
  readonly validator: SchemaValidator | undefined;
  /** The place last asked for in the tool. */
  readonly request: PlaceRequest | undefined;
}

/** The form itself: the renderer's own pages, on registers that have been recorded and files that go nowhere. */
export function PreviewForm({ shown, validator, request }: PreviewFormProps) {
  const { definition, start, language, applicant, today, chosenTracks } = shown;
  const files = useFilesInMemory(start);
  const application = useApplicationForm({
    definition,
    answers: start.answers,
    applicant,
    language,
    today,
    chosenTracks,
    attachments: files.files,
    promisedLater: files.promisedLater,
    schemaValidator: validator,
  });
  const { evaluation } = application;
  const registers = useRegisterFacts(start, evaluation, async (_nodeKey, query, bindings) => {
    const answer = recordedAnswer(start, bindings, query);
    const isRecorded = answer.status !== 'unavailable';
    // Lists are asked for by the form itself; a designer need not be told that it went well.
    if (!isRecorded || Object.keys(query).length > 0)
      send(parent, { kind: 'notice', notice: isRecorded ? 'look-up-recorded' : 'look-up-unavailable' });
    return answer;
  });

  const [page, setPage] = useState<string>();
  const steps = stepsOf(definition, evaluation);
  const current = currentStep(steps, page, undefined);
  const open = usePageOpening(current, setPage);
  useRequests(request, evaluation, steps, open);

  const verdict = useMemo(() => verdictOf(application, current), [application, current]);
  useEffect(() => send(parent, { kind: 'verdict', verdict }), [verdict]);

  return (
    <ApplicationPages
      application={application}
      services={{ ...registers, attachments: files.services, forDesigner: true }}
      steps={steps}
      current={current}
      sending={{ send: () => send(parent, { kind: 'notice', notice: 'would-be-sent' }), isSending: false }}
      onOpen={open}
      onChooseTracks={(tracks) => send(parent, { kind: 'tracks-chosen', tracks })}
      heading={({ title }) => (
        <PageHeading key={current} isFirst={page === undefined}>
          {title}
        </PageHeading>
      )}
    />
  );
}

/** Goes to a place each time one is asked for, and says so when it cannot be seen with these answers. */
function useRequests(
  request: PlaceRequest | undefined,
  evaluation: Parameters<typeof findPlace>[1],
  steps: readonly string[],
  open: (pageId: string, nodeKey?: string) => void,
): void {
  const [answered, setAnswered] = useState(request);
  useEffect(() => {
    if (!request || request === answered) return;
    setAnswered(request);
    const found = findPlace(request.place, evaluation, steps);
    if (found) open(found.page, found.nodeKey);
    else send(parent, { kind: 'notice', notice: 'place-hidden' });
  }, [request, answered, evaluation, steps, open]);
}
