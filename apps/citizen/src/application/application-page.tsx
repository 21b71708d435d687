import type { DraftView } from '@sporvalg/contract';
import { ProblemError } from '@sporvalg/contract/client';
import type { FormDefinition, SchemaValidator } from '@sporvalg/core';
import { lazyPart, prepareForm } from '@sporvalg/renderer';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';

import { client } from '../api/client.js';
import { definitionQuery, draftQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import { useSession } from '../session/session.js';
import { whoseSession } from '../session/whose-session.js';
import { FetchFailed, Loading } from '../states/query-state.js';
import { useFetchedAhead } from '../states/use-fetched-ahead.js';
import { Application } from './application.js';
import { validatorQuery } from './schema-validator.js';

/** Opens a draft: fetches it, the version of the service it stands on, and the rules it is judged by. */
export function ApplicationPage({ draftId, step }: { readonly draftId: string; readonly step: string | undefined }) {
  const { session, known } = useSession();
  const draft = useQuery({ ...draftQuery(draftId), enabled: session !== undefined, retry: false });
  const { data } = draft;
  const definition = useQuery({
    ...definitionQuery(data?.serviceId ?? '', data?.municipalityNumber ?? '', data?.definitionHash),
    enabled: data !== undefined,
  });
  const { language } = useLanguage();
  const prepared = useQuery({
    queryKey: ['prepared', data?.definitionHash],
    queryFn: definition.data
      ? () =>
          prepareForm(definition.data, language, step ?? data?.currentPage ?? definition.data.service.trackSelection.page).then(() => true)
      : skipToken,
    staleTime: Infinity,
  });
  // It says more of what is wrong when it comes, and the server judges by it in any case: the first question goes before it.
  const validator = useQuery({ ...validatorQuery(data?.serviceId ?? '', data?.definitionHash ?? ''), enabled: prepared.data === true });

  // An application that has been opened stays, whatever becomes of the session: what is written in it may stand nowhere else.
  if (known && !session && !data) return <LoggedOut />;
  if (!data && draft.error instanceof ProblemError && draft.error.status < 500) return <Gone />;
  const failed = [...(data ? [] : [draft]), definition, prepared].find((query) => query.isError);
  if (failed)
    return (
      <Frame>
        <FetchFailed onRetry={() => void failed.refetch()} />
      </Frame>
    );
  if (!data || !definition.data || !prepared.data)
    return (
      <Frame municipality={definition.data?.municipality} mayChangeParty={false} wide>
        <Loading />
      </Frame>
    );
  return <Opened draft={data} definition={definition.data} validator={validator.data} step={step} />;
}

// Seldom needed, so no page waits for them.
const OthersSession = lazyPart(() => import('./others-session.js').then((module) => module.OthersSession));
const LeaveQuestion = lazyPart(() => import('./leave-question.js').then((module) => module.LeaveQuestion));
const SELDOM = [OthersSession, LeaveQuestion];

interface OpenedProps {
  readonly draft: DraftView;
  readonly definition: FormDefinition;
  readonly validator: SchemaValidator | undefined;
  readonly step: string | undefined;
}

function Opened({ draft, definition, validator, step }: OpenedProps) {
  const { session } = useSession();
  const whose = session ? whoseSession(session, draft) : 'owner';
  const isOthers = whose !== 'owner';
  const [isHeldUp, setIsHeldUp] = useState(false);
  const [leaving, setLeaving] = useState<{ readonly leave: () => void } | undefined>(undefined);
  const ask = (leave: () => void) => setLeaving({ leave });
  useFetchedAhead(SELDOM);
  return (
    <Frame municipality={definition.municipality} mayChangeParty={false} onLeave={isHeldUp ? ask : undefined} wide>
      {session && isOthers && <OthersSession.Component draft={draft} session={session} whose={whose} />}
      {leaving && <LeaveQuestion.Component leave={leaving.leave} onStay={() => setLeaving(undefined)} />}
      {/* Out of others' sight, and still there with all that is not saved yet. */}
      <div hidden={isOthers}>
        <Application
          key={draft.id}
          draft={draft}
          definition={definition}
          validator={validator}
          step={step}
          onHeldUp={setIsHeldUp}
          onLeaveUnsaved={ask}
        />
      </div>
    </Frame>
  );
}

function LoggedOut() {
  const { t } = useLanguage();
  return (
    <Frame>
      <PageTitle tab={t('app.login')}>{t('app.login')}</PageTitle>
      <Paragraph>{t('mine.login')}</Paragraph>
      <Button asChild className="primary-action">
        <a href={client.loginUrl(location.pathname)}>{t('app.login')}</a>
      </Button>
    </Frame>
  );
}

function Gone() {
  const { t } = useLanguage();
  return (
    <Frame>
      <PageTitle tab={t('apply.notFound')}>{t('apply.notFound')}</PageTitle>
      <Paragraph>{t('apply.notFound.body')}</Paragraph>
      <Paragraph>
        <Link href="/mine-soknader" className="ds-link">
          {t('mine.title')}
        </Link>
      </Paragraph>
    </Frame>
  );
}
