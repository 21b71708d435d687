import { osloDay, resolveTextResource, type FormDefinition, type SchemaValidator } from '@sporvalg/core';
import type { DraftView } from '@sporvalg/contract';
import {
  ErrorSummary,
  errorsOn,
  focusField,
  FormPage,
  Steps,
  TrackQuestions,
  useApplicationForm,
  type RendererServices,
} from '@sporvalg/renderer';
import { Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import type { DraftContent } from './draft-saver.js';
import { DeleteDraft } from './delete-draft.js';
import { SavedLine } from './saved-line.js';
import { currentStep, stepsOf, SUMMARY } from './steps.js';
import { SummaryStep } from './summary-step.js';
import { useAttachments } from './use-attachments.js';
import { useDraftSaving } from './use-draft-saving.js';
import { useFacts } from './use-facts.js';

export interface ApplicationProps {
  readonly draft: DraftView;
  readonly definition: FormDefinition;
  readonly validator: SchemaValidator;
  /** Page id from the address. */
  readonly step: string | undefined;
}

/** One application being filled in, page by page. */
export function Application({ draft, definition, validator, step: asked }: ApplicationProps) {
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
  const { evaluation, issues, setAnswers } = application;
  const { saver, state } = useDraftSaving(draft, setAnswers);
  const facts = useFacts(draft, evaluation.pages);

  const steps = stepsOf(definition, evaluation);
  const current = currentStep(steps, asked, draft.currentPage);
  useSaving(saver, {
    answers: { ...application.input.answers },
    promisedLater: [...attachments.promisedLater],
    language,
    currentPage: current,
    ...(chosenTracks && { chosenTracks: [...chosenTracks] }),
  });

  const [attempts, setAttempts] = useState<Readonly<Record<string, number>>>({});
  const attempt = attempts[current] ?? 0;
  const tried = useCallback((page: string) => setAttempts((known) => ({ ...known, [page]: (known[page] ?? 0) + 1 })), []);
  const focusAfterOpening = useFocusAfterOpening(current);
  const go = (to: string, nodeKey?: string) => {
    focusAfterOpening(nodeKey);
    navigate(`/soknad/${draft.id}/${to}`);
  };

  const services: RendererServices = {
    facts: facts.facts,
    unconfirmed: facts.unconfirmed,
    attachments: attachments.services,
    // The server judges the draft it has, so what was just typed must be there before it is asked about.
    lookUp: async (nodeKey, query) => {
      await saver.flush();
      return facts.lookUp(nodeKey, query);
    },
  };

  const titleOf = useMemo(() => {
    const scope = { model: application.input.answers };
    return (id: string) => (id === SUMMARY ? t('apply.summary') : resolveTextResource(`page.${id}`, language, application.compiled, scope));
  }, [application, language, t]);
  const serviceTitle = resolveTextResource(definition.service.title, language, application.compiled, { model: {} });
  const position = steps.indexOf(current);
  const hasErrors = attempt > 0 && errorsOn(issues, current).length > 0;

  const next = () => {
    const judged = application.evaluateNow();
    tried(current);
    if (!judged.issues.some(({ severity, pageId }) => severity === 'error' && pageId === current)) go(steps[position + 1] ?? SUMMARY);
  };

  const page = evaluation.pages.find(({ id }) => id === current);
  return (
    <div className="application">
      <aside className="application-steps">
        <Steps
          language={language}
          onOpen={go}
          steps={steps.map((id, index) => ({
            id,
            title: titleOf(id),
            state: index === position ? 'current' : index < position ? 'done' : 'ahead',
            hasErrors: (attempts[id] ?? 0) > 0 && errorsOn(issues, id).length > 0,
          }))}
        />
      </aside>
      <div className="application-page">
        <PageTitle
          key={current}
          tab={`${hasErrors ? `${t('apply.errorPrefix')}: ` : ''}${titleOf(current)} – ${serviceTitle} – ${definition.municipality.name} kommune`}
        >
          {titleOf(current)}
        </PageTitle>
        <SavedLine state={state} onSettle={(keep) => saver.settle(keep)} />
        {current === SUMMARY ? (
          <SummaryStep
            application={application}
            draftId={draft.id}
            facts={facts}
            saver={saver}
            onOpen={go}
            onAttempt={() => steps.forEach(tried)}
          />
        ) : page && current === definition.service.trackSelection.page ? (
          <TrackQuestions
            application={application}
            services={services}
            onChooseTracks={(tracks) => setChosenTracks(tracks && [...tracks])}
            onContinue={() => go(steps[1] ?? SUMMARY)}
          />
        ) : page ? (
          <>
            <ErrorSummary issues={issues} language={language} pageId={current} attempt={attempt} />
            <FormPage key={current} application={application} page={page} services={services} showAll={attempt > 0} />
            <div className="actions">
              <Button data-size="lg" className="primary-action" onClick={next}>
                {steps[position + 1] === SUMMARY ? t('apply.toSummary') : t('apply.next')}
              </Button>
              <Button variant="tertiary" onClick={() => go(steps[position - 1] ?? current)}>
                {t('apply.previous')}
              </Button>
            </div>
          </>
        ) : null}
        <DeleteDraft draftId={draft.id} title={serviceTitle} onLeave={() => saver.flush()} onDeleted={() => saver.stop()} />
      </div>
    </div>
  );
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

/** Puts focus on a field of the page that is opened next. */
function useFocusAfterOpening(current: string): (nodeKey: string | undefined) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const nodeKey = wanted.current;
    wanted.current = undefined;
    if (nodeKey === undefined) return undefined;
    const timer = setTimeout(() => focusField(nodeKey));
    return () => clearTimeout(timer);
  }, [current]);
  return useCallback((nodeKey) => {
    wanted.current = nodeKey;
  }, []);
}
