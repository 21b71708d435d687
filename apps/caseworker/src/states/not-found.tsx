import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from 'wouter';

import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { t } from '../language/t.js';

/** An address that leads nowhere. */
export function NotFound() {
  return <Missing title={t('notFound.title')} body={t('notFound.body')} />;
}

/** A submission there is none of, or one that is another municipality's: the two are not told apart. */
export function SubmissionNotFound() {
  return <Missing title={t('case.notFound.title')} body={t('case.notFound.body')} />;
}

function Missing({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <Frame>
      <div className="narrow stack">
        <PageTitle tab={`${title} – ${t('app.name')}`}>{title}</PageTitle>
        <Paragraph>{body}</Paragraph>
        <Paragraph>
          <Link href="/" className="ds-link">
            {t('notFound.home')}
          </Link>
        </Paragraph>
      </div>
    </Frame>
  );
}
