import { ProblemError } from '@sporvalg/contract/client';
import { readableApplication } from '@sporvalg/core';
import { ApplicationSummary, ErrorSummary, type ApplicationForm } from '@sporvalg/renderer';
import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';

import { client } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import type { AppTextKey } from '../language/texts.js';
import type { DraftSaver } from './draft-saver.js';
import type { Facts } from './use-facts.js';

export interface SummaryStepProps {
  readonly application: ApplicationForm;
  readonly draftId: string;
  readonly facts: Facts;
  readonly saver: DraftSaver;
  readonly onOpen: (pageId: string, nodeKey?: string) => void;
  /** Sending was tried with something missing: every page shows its errors from now on. */
  readonly onAttempt: () => void;
}

/** The whole application as it will be sent, what is missing on top, and the button that sends it. */
export function SummaryStep({ application, draftId, facts, saver, onOpen, onAttempt }: SummaryStepProps) {
  const { t, language } = useLanguage();
  const { compiled, evaluation, issues } = application;
  const [attempt, setAttempt] = useState(0);
  const { send, sending, failure } = useSend(draftId, saver);
  const readable = useMemo(
    () => readableApplication(compiled, evaluation, { facts: facts.facts, unconfirmed: facts.unconfirmed, language }),
    [compiled, evaluation, facts.facts, facts.unconfirmed, language],
  );
  const trySending = () => {
    const missing = application.evaluateNow().issues.some((issue) => issue.severity === 'error');
    setAttempt((count) => count + 1);
    if (missing) onAttempt();
    else void send();
  };
  return (
    <>
      <Paragraph>{t('apply.summary.intro')}</Paragraph>
      <ErrorSummary issues={issues} language={language} attempt={attempt} onOpen={({ pageId, nodeKey }) => onOpen(pageId, nodeKey)} />
      <ApplicationSummary readable={readable} language={language} onEdit={onOpen} />
      {failure && (
        <Alert data-color="danger" role="alert">
          {t(failure)}
        </Alert>
      )}
      <div className="actions">
        <Button data-size="lg" className="primary-action" loading={sending} onClick={trySending}>
          {sending ? t('apply.sending') : t('apply.send')}
        </Button>
      </div>
    </>
  );
}

/** Sends once: the key made here makes a repeated press the same request. */
function useSend(draftId: string, saver: DraftSaver) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<AppTextKey>();
  const send = async () => {
    if (sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const revision = await saver.flush();
      if (revision === undefined) return setFailure('apply.send.error');
      const receipt = await client.submit(draftId, revision, key);
      saver.stop();
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'drafts' || queryKey[0] === 'submissions' });
      navigate(`/kvittering/${receipt.submissionId}`, { replace: true });
    } catch (error) {
      setFailure(error instanceof ProblemError ? 'apply.send.error' : 'apply.send.offline');
    } finally {
      setSending(false);
    }
  };
  return { send, sending, failure };
}
