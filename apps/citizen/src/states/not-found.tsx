import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from 'wouter';

import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useLanguage();
  return (
    <Frame>
      <PageTitle tab={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <Paragraph>{t('notFound.body')}</Paragraph>
      <Paragraph>
        <Link href="/" className="ds-link">
          {t('notFound.home')}
        </Link>
      </Paragraph>
    </Frame>
  );
}
