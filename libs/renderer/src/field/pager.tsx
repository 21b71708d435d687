import { Button } from '@digdir/designsystemet-react';

import type { UiTexts } from '../texts/ui-texts.js';
import './pager.css';

export interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly ui: UiTexts;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  onPage(page: number): void;
}

/** Rows a page at a time: where one is, and the way to the next. Nothing at all while they fit on one. */
export function Pager({ page, perPage, total, ui, previous, next, onPage }: PagerProps) {
  if (total <= perPage) return null;
  const last = Math.ceil(total / perPage) - 1;
  return (
    <nav className="sv-pager" aria-label={ui.pager.title}>
      <p className="sv-pager__position" role="status">
        {ui.pager.position(page * perPage + 1, Math.min(total, (page + 1) * perPage), total)}
      </p>
      {/* Both stay where they are, so that one can press on without looking. */}
      <Button variant="secondary" data-size="sm" aria-disabled={page === 0 || undefined} onClick={() => onPage(Math.max(0, page - 1))}>
        {previous ?? ui.pager.previous}
      </Button>
      <Button variant="secondary" data-size="sm" aria-disabled={page >= last || undefined} onClick={() => onPage(Math.min(last, page + 1))}>
        {next ?? ui.pager.next}
      </Button>
    </nav>
  );
}
