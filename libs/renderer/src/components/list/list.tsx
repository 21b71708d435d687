import { Field, Label, Select, Table } from '@digdir/designsystemet-react';
import { listColumns, type ListRow } from '@sporvalg/core';
import { useState } from 'react';

import { FieldsetFrame } from '../../field/choice-fieldset.js';
import { fieldId } from '../../field/field-ids.js';
import { Pager } from '../../field/pager.js';
import { isLocked, ReadOnlyAnswer } from '../../field/read-only.js';
import { useSlots } from '../../field/slots.js';
import { leaves } from '../../field/text-field.js';
import { useSetAnswers, useTouch } from '../../field/use-answer.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';
import { cellText, isChosen, sortRows, type Sorting } from './list-rows.js';
import './list.css';

/** So many are shown at once where the definition does not say. */
const PER_PAGE = 25;

/** A table to choose a row from. What the row holds is stored where the definition binds its columns. */
export function List({ view, environment }: NodeProps) {
  const { ui, touch, language } = environment;
  const values = useSlots(view);
  const setAnswers = useSetAnswers();
  const attention = useTouch(view.key, touch, Object.values(values)[0]);
  const { pagination } = view.node;
  const [perPage, setPerPage] = useState(pagination?.default ?? PER_PAGE);
  const [asked, setPage] = useState(0);
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  const columns = listColumns(view.node);
  const rows = sortRows(view.listRows, sorting, language);
  const page = Math.min(asked, Math.max(0, Math.ceil(rows.length / perPage) - 1));
  const shown = rows.slice(page * perPage, (page + 1) * perPage);

  if (isLocked(view)) return <ReadOnlyAnswer view={view} environment={environment} value={view.display} />;
  const choose = (row: ListRow) => {
    attention.changed();
    setAnswers(Object.fromEntries(Object.entries(view.bindings).map(([column, path]) => [path, row[column] ?? null])));
  };
  return (
    <FieldsetFrame view={view} ui={ui} onBlur={(event) => leaves(event) && attention.left()}>
      {rows.length === 0 ? (
        <p className="sv-quiet">{ui.choice.empty}</p>
      ) : (
        <div className="sv-list">
          <Table className="sv-list__table" data-color="neutral">
            <Heading view={view} columns={columns} sorting={sorting} ui={ui} onSort={setSorting} />
            <Table.Body>
              {shown.map((row, index) => {
                const name = fieldId(view.key, `rad-${page * perPage + index}`);
                const isOn = isChosen(row, view.bindings, values);
                return (
                  <Table.Row key={name} data-chosen={isOn || undefined} onClick={() => choose(row)}>
                    <Table.Cell className="sv-list__radio">
                      <input
                        type="radio"
                        className="ds-input"
                        id={index === 0 ? fieldId(view.key) : fieldId(view.key, String(index))}
                        name={view.key}
                        checked={isOn}
                        aria-labelledby={name}
                        onChange={() => choose(row)}
                      />
                    </Table.Cell>
                    {columns.map((column, at) => (
                      <Table.Cell key={column} id={at === 0 ? name : undefined} data-wide={isWideOnly(view, column) || undefined}>
                        {cellText(row[column], ui)}
                      </Table.Cell>
                    ))}
                  </Table.Row>
                );
              })}
            </Table.Body>
          </Table>
          <Pager page={page} perPage={perPage} total={rows.length} ui={ui} onPage={setPage} />
          {pagination?.alternatives && pagination.alternatives.length > 1 && (
            <Field className="sv-list__size">
              <Label weight="regular">{ui.pager.perPage}</Label>
              <Select width="auto" value={String(perPage)} onChange={(event) => setPerPage(Number(event.target.value))}>
                {pagination.alternatives.map((size) => (
                  <Select.Option key={size} value={String(size)}>
                    {size}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
        </div>
      )}
    </FieldsetFrame>
  );
}

interface HeadingProps {
  readonly view: NodeProps['view'];
  readonly columns: readonly string[];
  readonly sorting: Sorting | undefined;
  readonly ui: NodeProps['environment']['ui'];
  onSort(sorting: Sorting): void;
}

function Heading({ view, columns, sorting, ui, onSort }: HeadingProps) {
  const turned = (column: string): Sorting => ({ column, isDown: sorting?.column === column && !sorting.isDown });
  return (
    <Table.Head>
      <Table.Row>
        <Table.HeaderCell>
          <span className="sv-visually-hidden">{ui.choice.column}</span>
        </Table.HeaderCell>
        {columns.map((column) => {
          const words = withoutMarkup(view.tableTexts[column] ?? column);
          const isWide = isWideOnly(view, column) || undefined;
          if (!view.node.sortableColumns?.includes(column)) {
            return (
              <Table.HeaderCell key={column} data-wide={isWide}>
                {words}
              </Table.HeaderCell>
            );
          }
          const state = sorting?.column === column ? (sorting.isDown ? 'descending' : 'ascending') : 'none';
          return (
            <Table.HeaderCell key={column} data-wide={isWide} sort={state} onClick={() => onSort(turned(column))}>
              {words}
            </Table.HeaderCell>
          );
        })}
      </Table.Row>
    </Table.Head>
  );
}

/** Columns the definition leaves out on a narrow screen. */
function isWideOnly({ node: { tableHeadersMobile } }: NodeProps['view'], column: string): boolean {
  return tableHeadersMobile !== undefined && !tableHeadersMobile.includes(column);
}
