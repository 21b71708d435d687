/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- WebKit forgets what a table is when it is laid out as blocks, and the roles say it again */
import { Link, Table } from '@digdir/designsystemet-react';
import type { TableCell } from '@sporvalg/core';

import { isSafeAddress } from '../../field/safe-address.js';
import { RichText, withoutMarkup } from '../../markdown/rich-text.js';
import type { UiTexts } from '../../texts/ui-texts.js';
import type { NodeProps } from '../component.js';
import './simple-table.css';

/** The rows of a repeating group as a table to read. On a phone each row stands by itself, with its headings. */
export function SimpleTable({ view, environment }: NodeProps) {
  const { ui } = environment;
  const { columns = [], zebra = false } = view.node;
  const headings = columns.map((_, index) => withoutMarkup(view.texts[`column.${index}`] ?? ''));
  return (
    <div className="sv-simple-table">
      <Table zebra={zebra} data-color="neutral">
        <caption>
          <RichText text={view.texts['title'] ?? ''} ui={ui} inline />
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {headings.map((heading, index) => (
              <th key={index} scope="col" role="columnheader">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.content.cells.map((cells, row) => (
            <tr key={row} role="row">
              {cells.map((cell, column) => (
                <td key={column} role="cell" data-heading={headings[column]}>
                  <Content cell={cell} ui={ui} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {view.content.cells.length === 0 && <p className="sv-quiet">{ui.shown.noRows}</p>}
    </div>
  );
}

function Content({ cell: { text, href, openInNewTab }, ui }: { readonly cell: TableCell; readonly ui: UiTexts }) {
  if (href === undefined || !isSafeAddress(href)) return text;
  const words = text === '' ? href : text;
  if (!openInNewTab) return <Link href={href}>{words}</Link>;
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer">
      {words} ({ui.opensInNewTab})
    </Link>
  );
}
