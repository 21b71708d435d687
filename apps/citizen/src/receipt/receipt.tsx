import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { formatBytes, formatInstant, labelsInLine, resolveTextResource, type FormDefinition } from '@sporvalg/core';
import type { SubmissionView } from '@sporvalg/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

import { client } from '../api/client.js';
import { definitionQuery, submissionQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import { QueryState } from '../states/query-state.js';

const POLL_MS = 2_000;

/** Proof that the application was received, and what happens now. Looks again until it is archived. */
export function ReceiptPage({ submissionId }: { readonly submissionId: string }) {
  const submission = useQuery({
    ...submissionQuery(submissionId),
    refetchInterval: ({ state }) => (state.data?.status === 'archived' ? false : POLL_MS),
  });
  const { data } = submission;
  const definition = useQuery({ ...definitionQuery(data?.serviceId ?? '', data?.municipality.number ?? ''), enabled: data !== undefined });
  return (
    <Frame municipality={definition.data?.municipality}>
      <QueryState query={submission}>{(sent) => <Receipt sent={sent} definition={definition.data} />}</QueryState>
    </Frame>
  );
}

function Receipt({ sent, definition }: { readonly sent: SubmissionView; readonly definition: FormDefinition | undefined }) {
  const { t, language } = useLanguage();
  const { received, next } = definition?.service.words ?? {};
  const own = (id: string | undefined) =>
    definition && id ? resolveTextResource(id, language, { definition }, { read: () => undefined }) : undefined;
  const title = own(received) ?? t('receipt.title');
  const facts = [
    [t('receipt.reference'), sent.reference],
    [t('receipt.sent'), formatInstant(sent.submittedAt, language)],
    [t('receipt.to'), `${sent.municipality.name} kommune`],
    ...(sent.applicantName === '' ? [] : [[t('receipt.for'), sent.applicantName] as const]),
    [t('receipt.about'), labelsInLine(sent.trackTitles) || sent.serviceTitle],
  ] as const;
  return (
    <>
      <PageTitle tab={`${title} – ${sent.serviceTitle} – ${sent.municipality.name} kommune`}>{title}</PageTitle>
      <Alert data-color="success" role="status">
        {statusText(sent, t)}
      </Alert>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sent.attachments.length > 0 && (
        <section>
          <Heading level={2} data-size="xs">
            {t('receipt.attachments')}
          </Heading>
          <ul className="plain-list">
            {sent.attachments.map((attachment, index) => (
              <li key={`${index}-${attachment.fileName}`}>
                {attachment.title}: {attachment.fileName} ({formatBytes(attachment.sizeBytes, language)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {sent.promisedLater.length > 0 && (
        <Alert data-color="warning">
          <Heading level={2} data-size="xs">
            {t('receipt.later')}
          </Heading>
          <ul className="plain-list">
            {sent.promisedLater.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <WhereToSend reference={sent.reference} email={definition?.municipality.contact.email ?? ''} />
        </Alert>
      )}
      <section>
        <Heading level={2} data-size="xs">
          {t('receipt.next')}
        </Heading>
        <Paragraph>{own(next) ?? t('receipt.next.body')}</Paragraph>
      </section>
      <div className="actions">
        {!sent.contentRemovedAt && (
          <Button asChild>
            <a href={client.applicationPdfUrl(sent.submissionId)} download>
              {t('receipt.pdf')}
            </a>
          </Button>
        )}
        <Button asChild variant="secondary">
          <Link href="/mine-soknader">{t('mine.title')}</Link>
        </Button>
      </div>
    </>
  );
}

/** The address is something to press, wherever the sentence has it. */
function WhereToSend({ reference, email }: { readonly reference: string; readonly email: string }) {
  const { t } = useLanguage();
  // On a narrow screen the address breaks where it can be read on.
  const [name, host] = email.split('@');
  const parts = t('receipt.later.body').split(/(\{email\}|\{reference\})/);
  return (
    <Paragraph>
      {parts.map((part) => {
        if (part === '{reference}')
          return (
            <span key={part} className="reference">
              {reference}
            </span>
          );
        if (part !== '{email}') return part;
        return (
          <a key={part} className="ds-link" href={`mailto:${email}`}>
            {name}@<wbr />
            {host}
          </a>
        );
      })}
    </Paragraph>
  );
}

function statusText({ caseNumber, contentRemovedAt }: SubmissionView, t: ReturnType<typeof useLanguage>['t']): string {
  if (!caseNumber) return t('receipt.status.received');
  return t(contentRemovedAt ? 'receipt.status.removed' : 'receipt.status.archived', { case: caseNumber });
}
