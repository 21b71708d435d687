import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CaseworkerSubmission, ReadableItem } from '@sporvalg/contract';
import type { ReactNode } from 'react';

import { t } from '../language/t.js';
import { when } from '../time/when.js';
import { registerName } from './evidence-lines.js';

type Answer = Extract<ReadableItem, { kind: 'answer' }>;
type Level = 3 | 4 | 5 | 6;

/** The application as the citizen wrote it, page by page, with what the registers gave marked. */
export function ApplicationReading({
  application,
  version,
}: {
  readonly application: CaseworkerSubmission['application'];
  readonly version: string;
}) {
  return (
    <section aria-labelledby="soknaden" className="section case-application">
      <Heading level={2} data-size="xs" id="soknaden">
        {t('application.title')}
      </Heading>
      <Paragraph className="quiet">{t('application.body', { version })}</Paragraph>
      {application.pages.map((page) => (
        <section key={page.id} className="reading-page" aria-labelledby={`side-${page.id}`}>
          <Heading level={3} data-size="2xs" id={`side-${page.id}`}>
            {page.title}
          </Heading>
          <Items items={page.items} level={4} />
        </section>
      ))}
    </section>
  );
}

/** Answers that follow each other make one list; a heading or group ends it. */
function Items({ items, level }: { readonly items: readonly ReadableItem[]; readonly level: Level }) {
  const blocks: ReactNode[] = [];
  let answers: Answer[] = [];
  const close = () => {
    const [first] = answers;
    if (first) blocks.push(<Answers key={first.nodeKey} answers={answers} />);
    answers = [];
  };
  for (const item of items) {
    if (item.kind === 'answer') answers.push(item);
    else {
      close();
      blocks.push(
        item.kind === 'heading' ? (
          <Title key={item.nodeKey} text={item.text} level={level} />
        ) : (
          <Group key={item.nodeKey} group={item} level={level} />
        ),
      );
    }
  }
  close();
  return blocks;
}

function Title({ text, level }: { readonly text: string; readonly level: Level }) {
  return (
    <Heading level={level} data-size="2xs" className="reading-title">
      {text}
    </Heading>
  );
}

function Group({ group, level }: { readonly group: Extract<ReadableItem, { kind: 'group' }>; readonly level: Level }) {
  return (
    <div className="reading-group">
      {group.title !== '' && <Title text={group.title} level={level} />}
      <Items items={group.items} level={Math.min(level + 1, 6) as Level} />
    </div>
  );
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <dl className="reading">
      {answers.map((answer) => (
        <div key={answer.nodeKey}>
          <dt>{answer.label}</dt>
          <dd>
            {answer.value === '' ? <span className="quiet">{t('application.noAnswer')}</span> : answer.value}
            <Mark answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Mark({ answer: { source, retrievedAt, unconfirmed, value } }: { readonly answer: Answer }) {
  if (value === '') return null;
  if (unconfirmed) return <span className="evidence-source">{t('evidence.unconfirmed')}</span>;
  if (!source || !retrievedAt) return null;
  return <span className="evidence-source">{t('evidence.fetched', { source: registerName(source), time: when(retrievedAt) })}</span>;
}
