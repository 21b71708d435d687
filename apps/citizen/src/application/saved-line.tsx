import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { formatInstant, formatTime, osloDay, osloOffsetIso, type Language } from '@sporvalg/core';

import { client } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import type { SavedState } from './draft-saver.js';

/** One quiet line that tells the truth about saving, and a louder one when the citizen must do something. */
export function SavedLine({ state, onSettle }: { readonly state: SavedState; readonly onSettle: (keep: 'mine' | 'theirs') => void }) {
  const { t, language } = useLanguage();
  switch (state.kind) {
    case 'saved':
      return <p className="saved-line">{t('saved.at', { time: savedTime(state.at, language) })}</p>;
    case 'saving':
      return <p className="saved-line">{t('saved.saving')}</p>;
    case 'offline':
    case 'retrying':
      return (
        <p className="saved-line saved-line-waiting" role="status">
          {t(state.kind === 'offline' ? 'saved.offline' : 'saved.retrying')}
        </p>
      );
    case 'gone':
      return (
        <Alert data-color="danger" role="alert">
          {t('saved.gone')}
        </Alert>
      );
    case 'logged-out':
      return (
        <Alert data-color="warning" role="alert" className="stack">
          <Paragraph>{t('saved.loggedOut')}</Paragraph>
          <Button asChild variant="secondary">
            <a href={client.loginUrl('/mine-soknader')} target="_blank" rel="noopener">
              {t('saved.loggedOut.action')}
            </a>
          </Button>
        </Alert>
      );
    case 'conflict':
      return (
        <Alert data-color="warning" role="alert" className="stack">
          <Paragraph>
            {t('saved.conflict')} {t('saved.conflict.body')}
          </Paragraph>
          <div className="actions">
            <Button variant="secondary" onClick={() => onSettle('mine')}>
              {t('saved.conflict.mine')}
            </Button>
            <Button variant="secondary" onClick={() => onSettle('theirs')}>
              {t('saved.conflict.theirs')}
            </Button>
          </div>
        </Alert>
      );
  }
}

/** The time alone when it was today, with the day when it was not. */
function savedTime(at: string, language: Language): string {
  const today = osloDay(new Date().toISOString());
  return osloDay(at) === today ? formatTime(osloOffsetIso(at).slice(11, 16), language) : formatInstant(at, language);
}
