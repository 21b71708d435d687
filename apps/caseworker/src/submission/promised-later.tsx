import { Heading, Paragraph } from '@digdir/designsystemet-react';

import { t } from '../language/t.js';

/** What is still to come; nothing when all is here. */
export function PromisedLater({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <section aria-labelledby="ettersendes" className="section">
      <Heading level={2} data-size="xs" id="ettersendes">
        {t('later.title')}
      </Heading>
      <Paragraph>{t('later.body')}</Paragraph>
      <ul className="later-list">
        {titles.map((title, index) => (
          <li key={index}>{title}</li>
        ))}
      </ul>
    </section>
  );
}
