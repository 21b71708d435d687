import { Table } from '@digdir/designsystemet-react';
import type { Inbox } from '@sporvalg/contract';
import { labelsInLine } from '@sporvalg/core';
import type { RefObject } from 'react';
import { Link } from 'wouter';

import { DeliveryTag } from '../delivery/delivery-tag.js';
import { t } from '../language/t.js';
import { Moment } from '../time/moment.js';

type Item = Inbox['items'][number];

export interface InboxTableProps {
  readonly items: readonly Item[];
  readonly table: RefObject<HTMLTableElement | null>;
  readonly openedId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Attribute of the link that opens a row; `j` and `k` go from one to the next. */
export const ROW_LINK = 'data-innsending';

/** The submissions, one a line; on a narrow screen each becomes a small card of the same cells. */
export function InboxTable({ items, table, openedId, onOpen }: InboxTableProps) {
  return (
    <Table ref={table} data-size="sm" data-color="neutral" className="inbox-table">
      <caption className="ds-sr-only">{t('inbox.table')}</caption>
      <Table.Head>
        <Table.Row>
          {(['received', 'applicant', 'tracks', 'reference', 'archive', 'case'] as const).map((column) => (
            <Table.HeaderCell key={column} className={`inbox-${column}`}>
              {t(`inbox.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {items.map((item) => (
          <Row key={item.id} item={item} opened={item.id === openedId} onOpen={onOpen} />
        ))}
      </Table.Body>
    </Table>
  );
}

function Row({ item, opened, onOpen }: { readonly item: Item; readonly opened: boolean; readonly onOpen: (id: string) => void }) {
  const about = labelsInLine(item.trackTitles) || item.serviceTitle;
  const name = item.applicantName || t('inbox.removed');
  return (
    <Table.Row data-opened={opened || undefined}>
      <Table.Cell className="inbox-received">
        <Moment at={item.submittedAt} form="short" />
      </Table.Cell>
      <Table.Cell className="inbox-applicant">
        <Link
          href={`/innsending/${item.id}`}
          data-color="accent"
          className="ds-link inbox-link"
          title={name}
          onClick={() => onOpen(item.id)}
          {...{ [ROW_LINK]: item.id }}
        >
          {name}
        </Link>
      </Table.Cell>
      <Table.Cell className="inbox-tracks">
        <span title={about}>{about}</span>
      </Table.Cell>
      <Table.Cell className="inbox-reference">{item.reference}</Table.Cell>
      <Table.Cell className="inbox-archive">
        <DeliveryTag state={item.deliveryState} />
      </Table.Cell>
      <Table.Cell className={item.caseNumber ? 'inbox-case' : 'inbox-case inbox-case-none'}>
        {item.caseNumber ?? <span className="quiet">{t('inbox.noCase')}</span>}
      </Table.Cell>
    </Table.Row>
  );
}
