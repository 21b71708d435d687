import { osloDay, type FormDefinition, type SchemaValidator } from '@sporvalg/core';
import type { DraftView } from '@sporvalg/contract';
import {
  ApplicationPages,
  currentStep,
  stepsOf,
  useApplicationForm,
  usePageOpening,
  useRegisterFacts,
  type AttachmentServices,
  type RendererServices,
} from '@sporvalg/renderer';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { client } from '../api/client.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import type { DraftContent, DraftSaver, SavedState } from './draft-saver.js';
import { DeleteDraft } from './delete-draft.js';
import { SavedLine } from './saved-line.js';
import { useAttachments } from './use-attachments.js';
import { useDraftSaving } from './use-draft-saving.js';
import { useSending } from './use-sending.js';

export interface ApplicationProps {
  readonly draft: DraftView;
  readonly definition: FormDefinition;
  /** Left out until it has been fetched. */
  readonly validator: SchemaValidator | undefined;
  /** Page id from the address. */
  readonly step: string | undefined;
  /** Told whenever what is written here begins or ceases to be kept from being saved. */
  onHeldUp(isHeldUp: boolean): void;
  /** The citizen wants to leave with something that could not be saved. */
  onLeaveUnsaved(leave: () => void): void;
}

const HELD_UP: readonly SavedState['kind'][] = ['offline', 'retrying', 'logged-out', 'conflict'];

/** One application being filled in, page by page. */
export function Application({ draft, definition, validator, step: asked, onHeldUp, onLeaveUnsaved }: ApplicationProps) {
  const { language, t } = useLanguage();
  const [, navigate] = useLocation();
  const [today] = useState(() => osloDay(new Date().toISOString()));
  const [chosenTracks, setChosenTracks] = useState(draft.chosenTracks);
  const attachments = useAttachments(draft.id, { files: draft.attachments, promisedLater: draft.promisedLater });
  const application = useApplicationForm({
    definition,
    answers: draft.answers,
    applicant: draft.applicant,
    language,
    today,
    chosenTracks,
    schemaValidator: validator,
    attachments: attachments.files,
    promisedLater: attachments.promisedLater,
  });
  const { evaluation } = application;
  const { saver, state } = useDraftSaving(draft, {
    evaluateNow: application.evaluateNow,
    takeOver(content) {
      application.setAnswers(content.answers);
      attachments.setPromisedLater(content.promisedLater);
      setChosenTracks(content.chosenTracks);
    },
  });
  const isHeldUp = HELD_UP.includes(state.kind);
  useEffect(() => onHeldUp(isHeldUp), [isHeldUp, onHeldUp]);
  const registers = useRegisterFacts(draft, evaluation, async (nodeKey, query) => {
    // The server judges the draft it has, so what was just typed must be there before it is asked about.
    await saver.flush();
    return client.lookUp(draft.id, { nodeKey, query }).catch(() => ({ status: 'unavailable', source: 'sporvalg' }));
  });
  const sending = useSending(draft.id, saver);

  const steps = stepsOf(definition, evaluation);
  const current = currentStep(steps, asked, draft.currentPage);
  useSaving(saver, {
    answers: { ...application.input.answers },
    promisedLater: [...attachments.promisedLater],
    language,
    currentPage: current,
    ...(chosenTracks && { chosenTracks: [...chosenTracks] }),
  });

  const open = usePageOpening(current, (page) => navigate(`/soknad/${draft.id}/${page}`));
  const services: RendererServices = { ...registers, attachments: savedFirst(attachments.services, saver) };
  const serviceTitle = application.reader.text(definition.service.title) ?? definition.service.id;

  return (
    <ApplicationPages
      application={application}
      services={services}
      steps={steps}
      current={current}
      sending={sending}
      onOpen={open}
      onChooseTracks={(tracks) => setChosenTracks(tracks && [...tracks])}
      heading={({ title, hasErrors }) => (
        <>
          <PageTitle
            key={current}
            tab={`${hasErrors ? `${t('apply.errorPrefix')}: ` : ''}${title} – ${serviceTitle} – ${definition.municipality.name} kommune`}
          >
            {title}
          </PageTitle>
          <SavedLine state={state} onSettle={(keep) => saver.settle(keep)} />
        </>
      )}
    >
      <DeleteDraft
        draftId={draft.id}
        title={serviceTitle}
        onSave={() => saver.flush()}
        onLeaveUnsaved={onLeaveUnsaved}
        onDeleted={() => saver.stop()}
      />
    </ApplicationPages>
  );
}

/** The server takes a file only where the draft it has asks for one, so the answer that showed the place must be there first. */
function savedFirst(services: AttachmentServices, saver: Pick<DraftSaver, 'flush'>): AttachmentServices {
  return {
    ...services,
    upload: async (nodeKey, file, onProgress) => {
      await saver.flush();
      return services.upload(nodeKey, file, onProgress);
    },
    tag: async (id, tag) => {
      await saver.flush();
      return services.tag(id, tag);
    },
  };
}

/** Everything that is saved, whenever any of it changes. */
function useSaving(saver: ReturnType<typeof useDraftSaving>['saver'], content: DraftContent): void {
  const last = useRef(JSON.stringify(content));
  useEffect(() => {
    const now = JSON.stringify(content);
    if (now === last.current) return;
    last.current = now;
    saver.change(content);
  });
}
