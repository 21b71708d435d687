import { Alert } from '@digdir/designsystemet-react';
import { useState } from 'react';

import { useLanguage } from '../language/language.js';
import type { AppTextKey } from '../language/texts.js';

const TEXT: Readonly<Record<string, AppTextKey>> = {
  cancelled: 'login.cancelled',
  level: 'login.level',
  'login.unavailable': 'login.unavailable',
};

/** Why a login came back without a session; `?login=` is set by the server and taken out of the address. */
export function LoginNotice() {
  const { t } = useLanguage();
  const [reason] = useState(takeReason);
  return reason ? <Alert data-color="warning">{t(TEXT[reason] ?? 'login.failed')}</Alert> : null;
}

function takeReason(): string | undefined {
  const address = new URL(location.href);
  const reason = address.searchParams.get('login') ?? undefined;
  if (reason) {
    address.searchParams.delete('login');
    history.replaceState(history.state, '', address);
  }
  return reason;
}
