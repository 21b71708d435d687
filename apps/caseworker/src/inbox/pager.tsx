import { Link } from 'wouter';

import { t } from '../language/t.js';
import { inboxAddress, PAGE_SIZE, searchOf, type InboxView } from './inbox-view.js';

/** The way to older and newer pages; nothing when there is one. */
export function Pager({ view, total }: { readonly view: InboxView; readonly total: number }) {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (last === 1 && view.page === 1) return null;
  return (
    <nav className="pager" aria-label={t('inbox.pager')}>
      {view.page > 1 && <PageLink view={{ ...view, page: view.page - 1 }} rel="prev" />}
      {view.page < last && <PageLink view={{ ...view, page: view.page + 1 }} rel="next" />}
    </nav>
  );
}

function PageLink({ view, rel }: { readonly view: InboxView; readonly rel: 'prev' | 'next' }) {
  return (
    <Link href={inboxAddress(searchOf(view).toString())} className="ds-link" rel={rel}>
      {t(rel === 'prev' ? 'inbox.previous' : 'inbox.next')}
    </Link>
  );
}

/** How many there are, and which of them are shown. */
export function countText({ page }: InboxView, total: number): string {
  if (total === 1) return t('inbox.count.one');
  if (total <= PAGE_SIZE) return t('inbox.count', { total });
  return t('inbox.count.page', { from: (page - 1) * PAGE_SIZE + 1, to: Math.min(page * PAGE_SIZE, total), total });
}
