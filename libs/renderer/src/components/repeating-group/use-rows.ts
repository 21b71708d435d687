import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { REVEAL_EVENT } from '../../error-summary/focus-field.js';
import { isLocked } from '../../field/read-only.js';
import { useAnswer } from '../../field/use-answer.js';
import type { NodeView, RowView } from '../../view/node-view.js';
import type { RenderEnvironment } from '../component.js';
import { keysIn } from './row-keys.js';

/** Beyond this many, rows are shown a page at a time whether the definition says so or not. */
const MOST_AT_ONCE = 50;
const PER_PAGE = 25;

/** What can be done with a row. The same object for as long as the group is on the page. */
export interface RowActions {
  open(rowId: string): void;
  close(rowId: string): void;
  /** Closes the row as it was when it was opened; one that was new is gone. */
  cancel(row: RowView): void;
  /** Closes the row and opens the one after it. */
  openNext(rowId: string): void;
  remove(row: RowView, title: string): void;
}

export interface Rows {
  /** Those on the page shown now. */
  readonly shown: readonly { readonly row: RowView; readonly position: number }[];
  readonly page: number;
  readonly perPage: number;
  readonly isOpen: (row: RowView) => boolean | undefined;
  /** About to be open: its questions are on their way. */
  readonly isOpening: (row: RowView) => boolean;
  readonly actions: RowActions;
  /** Said to those who hear the page. */
  readonly message: string;
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly addButton: React.RefObject<HTMLButtonElement | null>;
  add(): void;
  showPage(page: number): void;
}

/** The rows of a group: which are shown, which are open, and how they come and go. Focus follows what is done. */
export function useRows(view: NodeView, { ui }: RenderEnvironment): Rows {
  const answer = useAnswer(view.bindings['group']);
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>(() => openedAtFirst(view));
  // A press is answered at once with the card of the row, and its questions follow: whoever adds many does not wait for those in between.
  const later = useDeferredValue(opened);
  const unfolded = view.edit?.mode === undefined ? later : opened;
  const [asked, setPage] = useState(0);
  const [message, setMessage] = useState('');
  const { list, focusOn } = useRowFocus(view.rows, unfolded);
  const addButton = useRef<HTMLButtonElement>(null);
  const perPage = view.node.pagination?.rowsPerPage ?? (view.rows.length > MOST_AT_ONCE ? PER_PAGE : MOST_AT_ONCE);
  const page = Math.min(asked, Math.max(0, Math.ceil(view.rows.length / perPage) - 1));
  const before = useRef(new Map<string, unknown>());
  const latest = useRef({ view, answer, ui, perPage });
  useEffect(() => {
    latest.current = { view, answer, ui, perPage };
  });

  const open = useCallback(
    (rowId: string) => {
      const { view, answer } = latest.current;
      const index = view.rows.findIndex((row) => row.rowId === rowId);
      before.current.set(rowId, index === -1 ? undefined : structuredClone(valuesOf(answer.value)[index]));
      setOpened((known) => ({ ...known, [rowId]: true }));
      focusOn(rowId, FIELD);
    },
    [focusOn],
  );
  const add = useCallback(() => {
    const { view, answer, ui, perPage } = latest.current;
    const rowId = crypto.randomUUID();
    answer.append({ altinnRowId: rowId });
    setPage(Math.floor(view.rows.length / perPage));
    setMessage(ui.rows.added);
    // One at a time: those that are done fold into what they hold, and one half done says what it lacks.
    setOpened((known) => Object.fromEntries(Object.entries(known).filter(([id]) => isHeld(view, id))));
    open(rowId);
  }, [open]);
  const actions = useMemo<RowActions>(() => {
    const close = (rowId: string) => {
      setOpened((known) => ({ ...known, [rowId]: false }));
      // «Ny lagt til» is not true of a row that is done.
      setMessage('');
    };
    return {
      open,
      close(rowId) {
        close(rowId);
        focusOn(rowId, BUTTON);
      },
      cancel({ rowId, index }) {
        const { answer } = latest.current;
        const kept = before.current.get(rowId);
        answer.set(valuesOf(answer.value).flatMap((value, at) => (at !== index ? [value] : kept === undefined ? [] : [kept])));
        close(rowId);
        if (kept === undefined) addButton.current?.focus();
        else focusOn(rowId, BUTTON);
      },
      openNext(rowId) {
        const { view, perPage } = latest.current;
        const next = view.rows.findIndex((row) => row.rowId === rowId) + 1;
        close(rowId);
        const following = view.rows[next];
        if (!following) return add();
        setPage(Math.floor(next / perPage));
        open(following.rowId);
      },
      remove(row, title) {
        const { answer, ui } = latest.current;
        answer.set(valuesOf(answer.value).filter((_, index) => index !== row.index));
        setMessage(ui.rows.removed(title));
        addButton.current?.focus();
      },
    };
  }, [add, open, focusOn]);

  useFirstRow(view, add);
  useReveal(latest, setPage);
  return {
    shown: view.rows.slice(page * perPage, (page + 1) * perPage).map((row, index) => ({ row, position: page * perPage + index })),
    page,
    perPage,
    isOpen: ({ rowId }) => (opened[rowId] === true ? unfolded[rowId] === true : opened[rowId]),
    isOpening: ({ rowId }) => opened[rowId] === true && unfolded[rowId] !== true,
    actions,
    message,
    list,
    addButton,
    add,
    showPage: setPage,
  };
}

/** A row that must be right before it is left. */
function isHeld({ node, rows }: NodeView, rowId: string): boolean {
  if ((node.validateOnSaveRow ?? []).length === 0) return false;
  return rows.some((row) => row.rowId === rowId && row.missing.length > 0);
}

function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function openedAtFirst({ edit, rows }: NodeView): Readonly<Record<string, boolean>> {
  const row = edit?.openByDefault === 'first' ? rows[0] : edit?.openByDefault === 'last' ? rows.at(-1) : undefined;
  return row ? { [row.rowId]: true } : {};
}

/** A group that is open by default begins with a row when it has none. */
function useFirstRow(view: NodeView, add: () => void): void {
  const isDone = useRef(false);
  const wantsOne = view.edit?.openByDefault === true && view.rows.length === 0 && !isLocked(view);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    if (wantsOne) add();
  }, [wantsOne, add]);
}

const FIELD = ':is(input:not([type="hidden"]), select, textarea)';
const BUTTON = 'button';

/** Focus goes to the first field of a row that has been opened, and to the buttons of one that has been closed, once they are there. */
function useRowFocus(rows: readonly RowView[], unfolded: Readonly<Record<string, boolean>>) {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  useEffect(() => {
    const target = wanted === undefined ? null : (list.current?.querySelector<HTMLElement>(wanted) ?? null);
    if (!target) return;
    target.focus();
    setWanted(undefined);
  }, [wanted, rows, unfolded]);
  const focusOn = useCallback((rowId: string, what: string) => setWanted(`[data-row="${CSS.escape(rowId)}"] ${what}`), []);
  return { list, focusOn };
}

/** An error in a row that stands on another page brings that page forth. */
function useReveal(latest: { readonly current: { readonly view: NodeView; readonly perPage: number } }, showPage: (page: number) => void) {
  useEffect(() => {
    const reveal = (event: Event) => {
      const { view, perPage } = latest.current;
      const key: unknown = (event as CustomEvent<unknown>).detail;
      const found = view.rows.findIndex((row) => keysIn(row.nodes).some((each) => each === key));
      if (found !== -1) flushSync(() => showPage(Math.floor(found / perPage)));
    };
    document.addEventListener(REVEAL_EVENT, reveal);
    return () => document.removeEventListener(REVEAL_EVENT, reveal);
  }, [latest, showPage]);
}
