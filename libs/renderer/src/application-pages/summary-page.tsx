import { readableApplication } from '@sporvalg/core';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMemo, useState, type ReactNode } from 'react';

import { ApplicationSummary } from '../application-summary/application-summary.js';
import { ErrorSummary } from '../error-summary/error-summary.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import type { RendererServices } from '../services.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import './application-pages.css';

/** How an application is sent. */
export interface Sending {
  /** Called only when nothing stops the application. */
  send(): void;
  readonly isSending: boolean;
  /** What went wrong last time, or what came of it; shown above the button. */
  readonly message?: ReactNode;
}

export interface SummaryPageProps {
  readonly application: ApplicationForm;
  readonly services: Pick<RendererServices, 'facts' | 'unconfirmed'>;
  readonly sending: Sending;
  onOpen(pageId: string, nodeKey?: string, slot?: string): void;
  /** Sending was tried with something missing: every page shows its errors from now on. */
  onAttempt(): void;
}

/** The whole application as it will be sent, what is missing on top, and the button that sends it. */
export function SummaryPage({ application, services, sending, onOpen, onAttempt }: SummaryPageProps) {
  const { compiled, evaluation, issues, input, reader } = application;
  const { facts, unconfirmed } = services;
  const { language } = input;
  const ui = uiTextsFor(language);
  const { send } = compiled.definition.service.words ?? {};
  const [attempt, setAttempt] = useState(0);
  const readable = useMemo(
    () => readableApplication(compiled, evaluation, { facts, unconfirmed, language }),
    [compiled, evaluation, facts, unconfirmed, language],
  );
  const trySending = () => {
    const isMissing = application.evaluateNow().issues.some((issue) => issue.severity === 'error');
    setAttempt((count) => count + 1);
    if (isMissing) onAttempt();
    else sending.send();
  };
  return (
    <>
      <Paragraph>{ui.pages.summaryIntro}</Paragraph>
      <ErrorSummary
        issues={issues}
        language={language}
        attempt={attempt}
        onOpen={({ pageId, nodeKey, fileId }) => onOpen(pageId, nodeKey, fileId)}
      />
      <ApplicationSummary readable={readable} language={language} onEdit={onOpen} />
      {sending.message}
      <div className="sv-application__actions">
        <Button loading={sending.isSending} onClick={trySending}>
          {sending.isSending ? ui.pages.sending : ((send && reader.text(send)) ?? ui.pages.send)}
        </Button>
      </div>
    </>
  );
}
