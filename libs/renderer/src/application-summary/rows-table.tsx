import { Table } from '@digdir/designsystemet-react';
import type { ReadableItem } from '@sporvalg/core';

import type { UiTexts } from '../texts/ui-texts.js';

export interface RowsTableProps {
  /** A group for each row. */
  readonly rows: readonly ReadableItem[];
  readonly ui: UiTexts;
}

type Answer = Extract<ReadableItem, { kind: 'answer' }>;

/** The rows of a group side by side: a column for every question that any of them has answered or been asked. */
export function RowsTable({ rows, ui }: RowsTableProps) {
  const answers = rows.map((row) => (row.kind === 'group' ? row.items.flatMap(answersIn) : []));
  const questions = [...new Set(answers.flat().map(({ label }) => label))];
  return (
    // Wider than the screen it scrolls by itself, and the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sv-summary__table" role="group" aria-label={questions.join(', ')} tabIndex={0}>
      <Table data-size="sm" data-color="neutral">
        <thead>
          <tr>
            {questions.map((question) => (
              <th key={question} scope="col">
                {question}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.nodeKey}>
              {questions.map((question) => (
                <td key={question}>
                  {said(
                    answers[index]?.find(({ label }) => label === question),
                    ui,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function answersIn(item: ReadableItem): readonly Answer[] {
  if (item.kind === 'group') return item.items.flatMap(answersIn);
  return item.kind === 'answer' ? [item] : [];
}

function said(answer: Answer | undefined, ui: UiTexts) {
  if (!answer) return null;
  if (answer.value !== '') return answer.value;
  return <span className="sv-quiet">{answer.emptyText ?? ui.summary.notAnswered}</span>;
}
