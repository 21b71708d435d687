import type { DraftView } from '@sporvalg/contract';
import type { ApplicationForm } from '@sporvalg/renderer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { client } from '../api/client.js';
import { queryClient, sessionQuery } from '../api/queries.js';
import { useSession } from '../session/session.js';
import { whoseSession } from '../session/whose-session.js';
import { createDraftSaver, type DraftSaver, type SavedState } from './draft-saver.js';
import type { SharedContent } from './merge-drafts.js';

export interface DraftSaving {
  readonly saver: DraftSaver;
  readonly state: SavedState;
}

const fetchSession = () => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });

/** The page whose draft is saved. */
export interface SavedPage extends Pick<ApplicationForm, 'evaluateNow'> {
  /** Shows what has come in from another tab together with what was written here. */
  takeOver(content: SharedContent): void;
}

/** Saves a draft while its page is open; tries again when the network or the citizen comes back. */
export function useDraftSaving(draft: DraftView, page: SavedPage): DraftSaving {
  const [state, setState] = useState<SavedState>({ kind: 'saved', at: draft.updatedAt });
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  // The last letters wait to be drawn before anything is made of them.
  const [takeIn] = useState(() => () => void flushSync(() => latest.current.evaluateNow()));
  const [saver] = useState(() =>
    createDraftSaver({
      draft,
      save: (revision, content, signal) => client.saveDraft(draft.id, revision, content, signal),
      fetch: (signal) => client.draft(draft.id, signal),
      isOnline: () => navigator.onLine,
      isOwners: async () => {
        const session = await fetchSession();
        return session.authenticated && whoseSession(session, draft) === 'owner';
      },
      onState: setState,
      takeIn,
      onMerged: (content) => latest.current.takeOver(content),
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
      void fetchSession().then(
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
  // Back from another party, or from another person, whose session took nothing.
  const { session } = useSession();
  const isOwners = session !== undefined && whoseSession(session, draft) === 'owner';
  useEffect(() => {
    if (isOwners) saver.resume();
  }, [isOwners, saver]);

  return useMemo(() => ({ saver, state }), [saver, state]);
}
