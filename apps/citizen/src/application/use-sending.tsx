import { ProblemError } from '@sporvalg/contract/client';
import type { Sending } from '@sporvalg/renderer';
import { Alert } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';

import { client } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import type { AppTextKey } from '../language/texts.js';
import type { DraftSaver } from './draft-saver.js';

/** Sends once: the key made here makes a repeated press the same request. */
export function useSending(draftId: string, saver: DraftSaver): Sending {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<AppTextKey>();
  const send = async () => {
    if (isSending) return;
    setIsSending(true);
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
      setIsSending(false);
    }
  };
  return {
    send: () => void send(),
    isSending,
    message: failure && (
      <Alert data-color="danger" role="alert">
        {t(failure)}
      </Alert>
    ),
  };
}
