import type { DraftView } from '@sporvalg/contract';
import { useEffect, useMemo, useRef, useState } from 'react';

import { client } from '../api/client.js';
import { queryClient, sessionQuery } from '../api/queries.js';
import { createDraftSaver, type DraftContent, type DraftSaver, type SavedState } from './draft-saver.js';

export interface DraftSaving {
  readonly saver: DraftSaver;
  readonly state: SavedState;
}

/** Saves a draft while its page is open; tries again when the network or the citizen comes back. */
export function useDraftSaving(draft: DraftView, onMerged: (answers: DraftContent['answers']) => void): DraftSaving {
  const [state, setState] = useState<SavedState>({ kind: 'saved', at: draft.updatedAt });
  const merged = useRef(onMerged);
  useEffect(() => {
    merged.current = onMerged;
  });
  const [saver] = useState(() =>
    createDraftSaver({
      draft,
      save: (revision, content) => client.saveDraft(draft.id, revision, content),
      fetch: () => client.draft(draft.id),
      isOnline: () => navigator.onLine,
      onState: setState,
      onMerged: (answers) => merged.current(answers),
    }),
  );

  useEffect(() => {
    const online = () => saver.resume();
    const shownOrHidden = () => {
      // A phone may end a page that is out of sight, so what waits is saved now.
      if (document.visibilityState !== 'visible') return void saver.flush();
      // Back from logging in elsewhere: the session has a new token, and what waits can be saved.
      void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
        () => saver.resume(),
        () => undefined,
      );
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved) event.preventDefault();
    };
    addEventListener('online', online);
    document.addEventListener('visibilitychange', shownOrHidden);
    addEventListener('beforeunload', leaving);
    return () => {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', shownOrHidden);
      removeEventListener('beforeunload', leaving);
    };
  }, [saver]);
  useEffect(() => () => void saver.flush(), [saver]);

  return useMemo(() => ({ saver, state }), [saver, state]);
}
