import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Inbox } from '@sporvalg/contract';
import { ProblemError } from '@sporvalg/contract/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLocation, useSearchParams } from 'wouter';

import { inboxQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { t } from '../language/t.js';
import { useSession } from '../session/session.js';
import { FetchFailed, Loading, Stale } from '../states/query-state.js';
import { FilterBar } from './filter-bar.js';
import { useInboxMemory } from './inbox-memory.js';
import { InboxTable } from './inbox-table.js';
import { inboxAddress, isNarrowed, queryOf, searchOf, viewFrom, type InboxView } from './inbox-view.js';
import { countText, Pager } from './pager.js';
import { useDelayed } from './use-delayed.js';
import { useRowKeys } from './use-row-keys.js';

const SEARCH_AFTER_MS = 350;

/** Everything sent to the municipality, newest first. */
export function InboxPage() {
  const { municipality, services } = useSession();
  const memory = useInboxMemory();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const [text, setText] = useState(memory.text);
  const view = viewFrom(search, services);
  const sought = useDelayed(text, SEARCH_AFTER_MS);
  const query = useQuery(inboxQuery(queryOf(view, sought)));
  const searchField = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  useRowKeys(table, searchField, memory.openedId);

  const address = search.toString();
  useEffect(() => {
    memory.search = address;
    memory.text = text;
  }, [memory, address, text]);

  const show = (next: InboxView) => navigate(inboxAddress(searchOf(next).toString()), { replace: true });
  const onText = (written: string) => {
    setText(written);
    if (view.page > 1) show({ ...view, page: 1 });
  };
  const onClear = () => {
    setText('');
    show({ page: 1 });
    searchField.current?.focus();
  };
  const narrowed = isNarrowed(view, text);

  return (
    <Frame>
      <PageTitle tab={`${t('inbox.title')} – ${t('app.municipality', { name: municipality.name })}`}>{t('inbox.title')}</PageTitle>
      <FilterBar
        view={view}
        services={services}
        text={text}
        searchField={searchField}
        narrowed={narrowed}
        onText={onText}
        onEnter={() => count.current?.focus()}
        onView={show}
        onClear={onClear}
      />
      {query.isError && query.data && <Stale fetchedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />}
      {query.data ? (
        <Found inbox={query.data} view={view} narrowed={narrowed} busy={query.isPlaceholderData} count={count}>
          <InboxTable items={query.data.items} table={table} openedId={memory.openedId} onOpen={(id) => (memory.openedId = id)} />
        </Found>
      ) : (
        <NotFetched error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Frame>
  );
}

function NotFetched({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  if (!error) return <Loading />;
  const refused = error instanceof ProblemError && (error.status === 403 || error.status === 404);
  return refused ? <Words title={t('inbox.noAccess.title')} body={t('inbox.noAccess.body')} /> : <FetchFailed onRetry={onRetry} />;
}

interface FoundProps {
  readonly inbox: Inbox;
  readonly view: InboxView;
  readonly narrowed: boolean;
  /** What is shown belongs to the question before. */
  readonly busy: boolean;
  readonly count: RefObject<HTMLParagraphElement | null>;
  readonly children: ReactNode;
}

function Found({ inbox: { items, total }, view, narrowed, busy, count, children }: FoundProps) {
  const { municipality } = useSession();
  const name = t('app.municipality', { name: municipality.name });
  return (
    <div className="inbox-found" aria-busy={busy}>
      <p role="status" className="quiet inbox-count" ref={count} tabIndex={-1}>
        {total > 0 && countText(view, total)}
      </p>
      {items.length > 0 && children}
      {items.length === 0 && !narrowed && total === 0 && (
        <Words title={t('inbox.empty.title')} body={t('inbox.empty.body', { municipality: name })} />
      )}
      {items.length === 0 && (narrowed || total > 0) && <Words title={t('inbox.none.title')} body={t('inbox.none.body')} />}
      <Pager view={view} total={total} />
    </div>
  );
}

function Words({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <div className="stack narrow words">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{body}</Paragraph>
    </div>
  );
}
