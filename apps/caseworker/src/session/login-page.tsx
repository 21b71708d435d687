import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { client } from '../api/client.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { t, type TextKey } from '../language/t.js';

const REASON: Readonly<Record<string, TextKey>> = { cancelled: 'login.cancelled', 'login.unavailable': 'login.unavailable' };

/** For somebody who is not logged in; leads back to the page they came for. */
export function LoginPage({ expired }: { readonly expired: boolean }) {
  const [reason] = useState(takeReason);
  return (
    <Frame>
      <div className="narrow stack">
        <PageTitle tab={`${t('login.title')} – ${t('app.name')}`}>{t('login.title')}</PageTitle>
        {reason && <Alert data-color="warning">{t(REASON[reason] ?? 'login.failed')}</Alert>}
        {expired && <Alert data-color="info">{t('login.expired')}</Alert>}
        <Paragraph>{t('login.body')}</Paragraph>
        <div>
          <Button asChild className="main-action">
            <a href={client.loginUrl(location.pathname + location.search)}>{t('login.button')}</a>
          </Button>
        </div>
      </div>
    </Frame>
  );
}

/** Why a login came back without a session; set by the server in `?login=` and taken out of the address. */
function takeReason(): string | undefined {
  const address = new URL(location.href);
  const reason = address.searchParams.get('login') ?? undefined;
  if (reason) {
    address.searchParams.delete('login');
    history.replaceState(history.state, '', address);
  }
  return reason;
}
