import { Alert, Button, Fieldset, Heading, Radio } from '@digdir/designsystemet-react';
import { ProblemError } from '@sporvalg/contract/client';
import { groupDigits, resolveTextResource, type FormDefinition, type PartyType } from '@sporvalg/core';
import { lazyPart, preloadMarkdown, RichText, uiTextsFor } from '@sporvalg/renderer';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';

import { client } from '../api/client.js';
import { definitionQuery, queryClient } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useChooseParty } from '../frame/party-picker.js';
import { LoginNotice } from '../front-page/login-notice.js';
import { useLanguage } from '../language/language.js';
import { useMunicipality } from '../municipality/municipality.js';
import { Loading, QueryState } from '../states/query-state.js';
import { useSession, type LoggedIn } from '../session/session.js';

/** Most come from the list of services, where the municipality has been chosen. */
const ChooseMunicipality = lazyPart(() => import('./choose-municipality.js').then((module) => module.ChooseMunicipality));

/** What a service is for, who may apply, what to have ready; readable before login. */
export function ServiceStart({ serviceId }: { readonly serviceId: string }) {
  const [municipality, chooseMunicipality] = useMunicipality();
  const definition = useQuery({ ...definitionQuery(serviceId, municipality ?? ''), enabled: municipality !== undefined });
  // The texts are long and stand above the button: drawn before they can be read as markdown, they would push it away.
  const markdown = useQuery({ queryKey: ['markdown'], queryFn: () => preloadMarkdown().then(() => true), staleTime: Infinity });
  const isElsewhere = definition.error instanceof ProblemError && definition.error.status < 500;
  if (municipality === undefined || isElsewhere)
    return <ChooseMunicipality.Component serviceId={serviceId} isElsewhere={isElsewhere} onChoose={chooseMunicipality} />;
  return (
    <Frame municipality={definition.data?.municipality}>
      <QueryState query={definition}>{(loaded) => (markdown.isPending ? <Loading /> : <Start definition={loaded} />)}</QueryState>
    </Frame>
  );
}

function Start({ definition }: { readonly definition: FormDefinition }) {
  const { language, t } = useLanguage();
  const { session } = useSession();
  const { service, municipality } = definition;
  const text = (id: string) => resolveTextResource(id, language, { definition }, { read: () => undefined });
  return (
    <>
      <PageTitle tab={`${text(service.title)} – ${municipality.name} kommune`}>{text(service.title)}</PageTitle>
      <LoginNotice />
      {service.startPage.map(({ heading, body }) => (
        <section key={heading} className="start-section">
          <Heading level={2} data-size="sm">
            {text(heading)}
          </Heading>
          <RichText text={text(body)} ui={uiTextsFor(language)} />
        </section>
      ))}
      {session ? (
        <Begin definition={definition} session={session} />
      ) : (
        <Button asChild data-size="lg" className="primary-action">
          <a href={client.loginUrl(location.pathname + location.search)}>{t('start.button.login')}</a>
        </Button>
      )}
    </>
  );
}

function Begin({ definition, session }: { readonly definition: FormDefinition; readonly session: LoggedIn }) {
  const { language, t } = useLanguage();
  const [, navigate] = useLocation();
  const choose = useChooseParty();
  const begin = useMutation({
    mutationFn: () =>
      client.createDraft({ serviceId: definition.service.id, municipalityNumber: definition.municipality.number, language }),
    onSuccess: (draft) => {
      queryClient.setQueryData(['draft', draft.id], draft);
      navigate(`/soknad/${draft.id}`);
    },
  });
  const allowed = definition.service.applicants.includes(session.actingFor.type satisfies PartyType);
  const several = session.parties.length > 1;
  // The choice shows at once; the server's answer follows.
  const chosen = choose.isPending ? choose.variables : session.actingFor.id;
  return (
    <div className="start-begin">
      {several && (
        <Fieldset>
          <Fieldset.Legend>{t('start.who')}</Fieldset.Legend>
          <Fieldset.Description>{t('start.who.help')}</Fieldset.Description>
          {session.parties.map((party) => (
            <Radio
              key={party.id}
              name="actingFor"
              value={party.id}
              label={party.name}
              description={
                party.type === 'person' ? t('app.actingFor.self') : t('app.actingFor.organisation', { number: groupDigits(party.id) })
              }
              checked={chosen === party.id}
              onChange={() => choose.mutate(party.id)}
            />
          ))}
        </Fieldset>
      )}
      {session.partiesIncomplete && <Alert data-color="warning">{t('app.actingFor.incomplete')}</Alert>}
      {!allowed && <Alert data-color="warning">{t('start.notAllowed', { name: session.actingFor.name })}</Alert>}
      {begin.isError && <Alert data-color="danger">{t('start.error')}</Alert>}
      <Button
        data-size="lg"
        className="primary-action"
        disabled={!allowed || choose.isPending}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {begin.isPending ? t('start.button.starting') : t('start.button.start')}
      </Button>
    </div>
  );
}
