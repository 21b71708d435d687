import { Alert, Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

import { servicesQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import { NotFound } from '../states/not-found.js';
import { QueryState } from '../states/query-state.js';

export interface ChooseMunicipalityProps {
  readonly serviceId: string;
  /** Whether the municipality in the address has no such service. */
  readonly isElsewhere: boolean;
  onChoose(municipality: string): void;
}

/** The municipalities that have a service, for those who came to it without one. */
export function ChooseMunicipality({ serviceId, isElsewhere, onChoose }: ChooseMunicipalityProps) {
  const { t, language } = useLanguage();
  const list = useQuery(servicesQuery);
  const service = list.data?.services.find(({ id }) => id === serviceId);
  const municipalities = list.data?.municipalities.filter(({ services }) => services.includes(serviceId)) ?? [];
  if (list.data && (!service || municipalities.length === 0)) return <NotFound />;
  return (
    <Frame>
      <QueryState query={list}>
        {() => {
          const title = service?.title[language] ?? service?.title.nb ?? '';
          return (
            <>
              <PageTitle tab={`${title} – ${t('app.name')}`}>{title}</PageTitle>
              {isElsewhere && <Alert data-color="warning">{t('start.notOn')}</Alert>}
              <section>
                <Heading level={2} data-size="xs">
                  {t('front.municipality')}
                </Heading>
                <ul className="front-services">
                  {municipalities.map(({ number, name }) => (
                    <li key={number}>
                      <Link href={`/tjeneste/${serviceId}?kommune=${number}`} className="ds-link" onClick={() => onChoose(number)}>
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          );
        }}
      </QueryState>
    </Frame>
  );
}
