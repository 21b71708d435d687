import { Button, SkipLink } from '@digdir/designsystemet-react';
import { formatInstant } from '@sporvalg/core';
import { useQueryClient } from '@tanstack/react-query';
import { use, type ReactNode } from 'react';
import { Link } from 'wouter';

import { client } from '../api/client.js';
import { t } from '../language/t.js';
import { SessionContext, type LoggedIn } from '../session/session.js';
import { KeysButton } from '../shortcuts/keys-dialog.js';

/** Head and content of every page; inside it everything is one size smaller than for citizens. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const session = use(SessionContext);
  return (
    <div className="frame" data-size="sm">
      <SkipLink href="#innhold">{t('app.skip')}</SkipLink>
      <header className="frame-head">
        <div className="frame-width frame-head-row">
          <Link href="/" className="frame-brand">
            <Shield letter={session?.municipality.name.slice(0, 1) ?? 'S'} />
            <span>
              {session && <span className="frame-municipality">{t('app.municipality', { name: session.municipality.name })}</span>}
              {t('app.name')}
            </span>
          </Link>
          {session && <Account session={session} />}
          <Shown />
        </div>
      </header>
      <main id="innhold" className="frame-width frame-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** On paper, where «i dag» is soon another day. */
function Shown() {
  return <p className="frame-shown">{t('app.shown', { time: formatInstant(new Date(), 'nb') })}</p>;
}

/** Until the municipality gives its arms. */
function Shield({ letter }: { readonly letter: string }) {
  return (
    <svg className="frame-shield" viewBox="0 0 32 38" aria-hidden="true" focusable="false">
      <path d="M1 1h30v20c0 8-7 13-15 16C8 34 1 29 1 21z" />
      <text x="16" y="24" textAnchor="middle">
        {letter}
      </text>
    </svg>
  );
}

function Account({ session }: { readonly session: LoggedIn }) {
  const queries = useQueryClient();
  const logout = async () => {
    const { redirectTo } = await client.logout();
    queries.clear();
    location.assign(redirectTo);
  };
  return (
    <div className="frame-account" role="group" aria-label={t('app.account')}>
      <span>{session.name}</span>
      <KeysButton />
      <Button variant="tertiary" data-size="sm" onClick={() => void logout()}>
        {t('app.logout')}
      </Button>
    </div>
  );
}
