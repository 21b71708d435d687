import type { DraftView } from '@sporvalg/contract';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';

import { client } from '../api/client.js';
import { useChooseParty } from '../frame/party-picker.js';
import { useLanguage } from '../language/language.js';
import type { LoggedIn } from '../session/session.js';
import type { WhoseSession } from '../session/whose-session.js';

export interface OthersSessionProps {
  readonly draft: Pick<DraftView, 'applicant' | 'owner'>;
  readonly session: LoggedIn;
  readonly whose: Exclude<WhoseSession, 'owner'>;
}

/** Stands in place of an application while the session, changed in another tab, is not its owner's; tells what has become of it and the way back. */
export function OthersSession({ draft, session, whose }: OthersSessionProps) {
  const { t } = useLanguage();
  const choose = useChooseParty();
  return (
    <Alert data-color="warning" role="alert" className="stack">
      <Heading level={1} data-size="xs">
        {whose === 'other-person' ? t('others.person', { name: session.name }) : t('others.party', { name: session.actingFor.name })}
      </Heading>
      {whose === 'other-person' ? (
        <>
          <Paragraph>{t('others.person.body')}</Paragraph>
          <Button asChild variant="secondary">
            <a href={client.loginAnewUrl('/mine-soknader')} target="_blank" rel="noopener">
              {t('others.person.action')}
            </a>
          </Button>
        </>
      ) : (
        <>
          <Paragraph>{t('others.party.body', { applicant: draft.applicant.name })}</Paragraph>
          {choose.isError && <Paragraph>{t('others.party.failed')}</Paragraph>}
          <Button variant="secondary" loading={choose.isPending} onClick={() => choose.mutate(draft.owner.partyId)}>
            {t('others.party.action', { applicant: draft.applicant.name })}
          </Button>
        </>
      )}
    </Alert>
  );
}
