import type { DraftSaved, DraftView, SaveDraftRequest } from '@sporvalg/contract';
import { NoAnswerError, ProblemError } from '@sporvalg/contract/client';

import { mergeDrafts, type SharedContent } from './merge-drafts.js';

/** What the citizen is told about saving; always the truth. */
export type SavedState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'logged-out' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'gone' };

export type DraftContent = SaveDraftRequest;

export interface DraftSaverOptions {
  readonly draft: DraftView;
  readonly save: (revision: number, content: DraftContent, signal: AbortSignal) => Promise<DraftSaved>;
  readonly fetch: (signal: AbortSignal) => Promise<DraftView>;
  readonly isOnline: () => boolean;
  /** Whether the session now in force is of the one the draft belongs to; to others it is answered as if it were not there. */
  readonly isOwners: () => Promise<boolean>;
  readonly onState: (state: SavedState) => void;
  /** Makes the page tell at once, through `change`, of what has been typed and not told of yet. */
  readonly takeIn: () => void;
  /** Another tab had saved; this is what both have written. */
  readonly onMerged: (content: SharedContent) => void;
}

export interface DraftSaver {
  /** The newest content; saved 400 ms after the last change. */
  change(content: DraftContent): void;
  /** Saves what waits, now. Resolves with the revision saved, or undefined when it could not be. */
  flush(): Promise<number | undefined>;
  /** Tries again at once: the network is back, or somebody has logged in. */
  resume(): void;
  /** Settles a conflict: keep what is here, or take what was stored. */
  settle(keep: 'mine' | 'theirs'): void;
  /** Revision the server has. */
  readonly revision: number;
  /** True while something written here is not on the server. */
  readonly hasUnsaved: boolean;
  stop(): void;
}

const DEBOUNCE_MS = 400;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
/** A request that hangs is given up after this; everything typed since waits behind it. */
const ANSWER_MS = 20_000;

/**
 * Saves one draft: at most one request under way, the newest content always last, and nothing given up.
 * What the server does not have stays here and is sent when it can be.
 */
export function createDraftSaver(options: DraftSaverOptions): DraftSaver {
  let { revision } = options.draft;
  let base: SharedContent = options.draft;
  let waiting: DraftContent | undefined;
  let theirs: DraftView | undefined;
  let unheard: SharedContent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  let stopped = false;
  let told: SavedState['kind'] = 'saved';

  const say = (state: SavedState) => {
    if (state.kind === 'saving' && told === 'saving') return;
    told = state.kind;
    options.onState(state);
  };

  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), delayMs);
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveWaiting().finally(() => {
      running = undefined;
    });
    return running;
  };

  async function saveWaiting(): Promise<void> {
    while (waiting && !theirs && !stopped) {
      const content = waiting;
      say({ kind: 'saving' });
      try {
        const saved = await inTime((signal) => options.save(revision, content, signal));
        agree(saved.revision, content);
        failures = 0;
        if (waiting === content) {
          waiting = undefined;
          say({ kind: 'saved', at: saved.updatedAt });
        }
      } catch (error) {
        if (!isRefusal(error)) unheard.push(content);
        if (!(await recover(error))) return;
      }
    }
  }

  /** True when the loop may try again at once. */
  async function recover(error: unknown): Promise<boolean> {
    if (error instanceof ProblemError && error.code === 'draft.stale') return join();
    if (error instanceof ProblemError && error.status === 401) return tell({ kind: 'logged-out' });
    if (error instanceof ProblemError && error.status === 404) return lookForOwner();
    return tryLater(error);
  }

  async function lookForOwner(): Promise<false> {
    try {
      return tell({ kind: (await options.isOwners()) ? 'gone' : 'logged-out' });
    } catch (error) {
      return tryLater(error);
    }
  }

  function tryLater(error: unknown): false {
    const offline = error instanceof NoAnswerError && !options.isOnline();
    schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 15_000);
    failures += 1;
    return tell({ kind: offline ? 'offline' : 'retrying' });
  }

  async function join(): Promise<boolean> {
    let stored: DraftView;
    try {
      stored = await inTime(options.fetch);
    } catch (error) {
      return recover(error);
    }
    options.takeIn();
    const merge = mergeDrafts(base, waiting ?? base, stored, { sent: unheard });
    if (merge.collides) {
      theirs = stored;
      return tell({ kind: 'conflict' });
    }
    takeOver(stored, merge.content);
    return true;
  }

  /** From here on the page builds on what the server has. */
  function takeOver(stored: DraftView, content: SharedContent): void {
    if (waiting) waiting = { ...waiting, ...content };
    agree(stored.revision, stored);
    options.onMerged(content);
  }

  function agree(stored: number, content: SharedContent): void {
    revision = stored;
    base = content;
    unheard = [];
  }

  function tell(state: SavedState): false {
    say(state);
    return false;
  }

  return {
    get revision() {
      return revision;
    },
    get hasUnsaved() {
      return waiting !== undefined;
    },
    change(content) {
      if (!waiting && !theirs) say({ kind: 'saving' });
      waiting = content;
      if (!running && !theirs) schedule(DEBOUNCE_MS);
    },
    async flush() {
      if (running) await running;
      if (waiting) await run();
      return waiting ? undefined : revision;
    },
    resume() {
      failures = 0;
      if (waiting && !theirs) void run();
    },
    settle(keep) {
      options.takeIn();
      if (!theirs || !waiting) return;
      const stored = theirs;
      theirs = undefined;
      // Joined only now, since the citizen may have gone on writing while asked.
      takeOver(stored, mergeDrafts(base, waiting, stored, { sent: unheard, keep }).content);
      void run();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The server has said no; any other failure leaves open whether it did what it was asked. */
function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && error.status < 500;
}

async function inTime<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ANSWER_MS);
  try {
    return await call(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}
