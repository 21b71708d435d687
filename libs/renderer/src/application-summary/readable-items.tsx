import { Heading } from '@digdir/designsystemet-react';
import type { Language, ReadableItem } from '@sporvalg/core';
import type { ReactNode } from 'react';

import { registerName, whenFetched } from '../field/provenance.js';
import type { UiTexts } from '../texts/ui-texts.js';
import { RowsTable } from './rows-table.js';
import './application-summary.css';

type Level = 2 | 3 | 4 | 5 | 6;
type Answer = Extract<ReadableItem, { kind: 'answer' }>;

export interface ReadableItemsProps {
  readonly items: readonly ReadableItem[];
  /** Level of headings among the items. */
  readonly level: Level;
  readonly language: Language;
  readonly ui: UiTexts;
  readonly now: Date;
}

/** Answers as a list of names and values, under the headings and groups they were asked in. */
export function ReadableItems({ items, ...context }: ReadableItemsProps) {
  const blocks: ReactNode[] = [];
  let answers: Answer[] = [];
  const close = () => {
    const [first] = answers;
    if (first) blocks.push(<AnswerList key={first.nodeKey} answers={answers} {...context} />);
    answers = [];
  };
  for (const item of items) {
    if (item.kind === 'answer') {
      answers.push(item);
      continue;
    }
    close();
    blocks.push(
      item.kind === 'heading' ? (
        <ItemHeading key={item.nodeKey} text={item.text} level={context.level} />
      ) : (
        <ItemGroup key={item.nodeKey} group={item} {...context} />
      ),
    );
  }
  close();
  return blocks;
}

function ItemHeading({ text, level }: { readonly text: string; readonly level: Level }) {
  return (
    <Heading level={level} data-size="2xs">
      {text}
    </Heading>
  );
}

type ItemGroupProps = Omit<ReadableItemsProps, 'items'> & { readonly group: Extract<ReadableItem, { kind: 'group' }> };

function ItemGroup({ group, ...context }: ItemGroupProps) {
  const below = Math.min(context.level + 1, 6) as Level;
  return (
    <div className="sv-summary__group">
      {group.title !== '' && <ItemHeading text={group.title} level={context.level} />}
      {group.display === 'table' ? (
        <RowsTable rows={group.items} ui={context.ui} />
      ) : (
        <ReadableItems items={group.items} {...context} level={below} />
      )}
    </div>
  );
}

type AnswerListProps = Omit<ReadableItemsProps, 'items' | 'level'> & { readonly answers: readonly Answer[] };

function AnswerList({ answers, language, ui, now }: AnswerListProps) {
  return (
    <dl className="sv-summary__answers">
      {answers.map((answer) => (
        <div key={answer.nodeKey}>
          <dt>{answer.label}</dt>
          <dd>
            {answer.value === '' ? (
              <span className="sv-quiet">{answer.emptyText ?? ui.summary.notAnswered}</span>
            ) : (
              <span className="sv-summary__value">{answer.value}</span>
            )}
            {answer.picture !== undefined && (
              <img className="sv-summary__picture" src={svgAddress(answer.picture)} alt={ui.map.picture(answer.value)} />
            )}
            <Mark answer={answer} language={language} ui={ui} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As a picture and never as markup: nothing in it can run. */
function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function Mark({
  answer,
  language,
  ui,
  now,
}: {
  readonly answer: Answer;
  readonly language: Language;
  readonly ui: UiTexts;
  readonly now: Date;
}) {
  if (answer.unconfirmed === true && answer.value !== '') return <span className="sv-summary__mark">{ui.facts.unconfirmed}</span>;
  if (answer.source === undefined || answer.retrievedAt === undefined) return null;
  return (
    <span className="sv-summary__mark">
      {ui.facts.fetched(registerName(answer.source, ui), whenFetched(answer.retrievedAt, now, language, ui))}
    </span>
  );
}
