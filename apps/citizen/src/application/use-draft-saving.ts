import type { DraftView } from '@sporvalg/contract';
import type { ApplicationForm } from '@sporvalg/renderer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { client } from '../api/client.js';
import { queryClient, sessionQuery } from '../api/queries.js';
import { createDraftSaver, type DraftSaver, type SavedState } from './draft-saver.js';

export interface DraftSaving {
  readonly saver: DraftSaver;
  readonly state: SavedState;
}

/** Saves a draft while its page is open; tries again when the network or the citizen comes back. */
export function useDraftSaving(draft: DraftView, application: Pick<ApplicationForm, 'evaluateNow' | 'setAnswers'>): DraftSaving {
  const [state, setState] = useState<SavedState>({ kind: 'saved', at: draft.updatedAt });
  const latest = useRef(application);
  useEffect(() => {
    latest.current = application;
  });
  // The last letters wait to be drawn before anything is made of them.
  const [takeIn] = useState(() => () => void flushSync(() => latest.current.evaluateNow()));
  const [saver] = useState(() =>
    createDraftSaver({
      draft,
      save: (revision, content, signal) => client.saveDraft(draft.id, revision, content, signal),
      fetch: (signal) => client.draft(draft.id, signal),
      isOnline: () => navigator.onLine,
      onState: setState,
      takeIn,
      onMerged: (answers) => latest.current.setAnswers(answers),
    }),
  );

  useEffect(() => {
    const online = () => saver.resume();
    const shownOrHidden = () => {
      if (document.visibilityState === 'visible') return back();
      // A phone may end a page that is out of sight, so what waits is saved now.
      takeIn();
      void saver.flush();
    };
    // Perhaps from logging in elsewhere, in a tab in front of this one or in a window beside it.
    const back = () =>
      void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
        () => saver.resume(),
        () => undefined,
      );
    const leaving = (event: BeforeUnloadEvent) => {
      takeIn();
      if (saver.hasUnsaved) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', shownOrHidden);
    addEventListener('beforeunload', leaving);
    return () => {
      removeEventListener('online', online);
      removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', shownOrHidden);
      removeEventListener('beforeunload', leaving);
    };
  }, [saver, takeIn]);
  useEffect(() => () => saver.resume(), [saver]);

  return useMemo(() => ({ saver, state }), [saver, state]);
}
