import { Button, Link as DsLink } from '@digdir/designsystemet-react';

import { isSafeAddress } from '../../field/safe-address.js';
import { withoutMarkup } from '../../markdown/rich-text.js';
import type { NodeProps } from '../component.js';

/** A link to the web or an e-mail address. Opens beside the application, so that nobody loses their place. */
export function Link({ view, environment }: NodeProps) {
  const title = withoutMarkup(view.texts['title'] ?? '');
  const target = view.texts['target'] ?? '';
  if (!isSafeAddress(target)) return <p className="sv-text">{title}</p>;
  const isMail = target.toLowerCase().startsWith('mailto:');
  const link = (
    <DsLink href={target} {...(isMail ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
      {title}
      {!isMail && ` (${environment.ui.opensInNewTab})`}
    </DsLink>
  );
  const style = view.node.style ?? 'link';
  if (style === 'link') return <p className="sv-text">{link}</p>;
  return (
    <Button asChild variant="secondary">
      <a href={target} {...(isMail ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
        {title}
        {!isMail && ` (${environment.ui.opensInNewTab})`}
      </a>
    </Button>
  );
}
