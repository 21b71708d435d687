import { Alert, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { formatDay, formatInstant, osloDay, type Language } from '@sporvalg/core';
import type { ServiceList } from '@sporvalg/contract';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';

import { draftsQuery, servicesQuery } from '../api/queries.js';
import { Frame } from '../frame/frame.js';
import { PageTitle } from '../frame/page-title.js';
import { useLanguage } from '../language/language.js';
import { useMunicipality } from '../municipality/municipality.js';
import { useSession } from '../session/session.js';
import { QueryState } from '../states/query-state.js';
import { LoginNotice } from './login-notice.js';

/** What is there to apply for; what was begun comes first. */
export function FrontPage() {
  const { t } = useLanguage();
  const services = useQuery(servicesQuery);
  return (
    <Frame>
      <PageTitle tab={`${t('front.title')} – ${t('app.name')}`}>{t('front.title')}</PageTitle>
      <LoginNotice />
      <Continue services={services.data} />
      <QueryState query={services}>{(list) => <Services list={list} />}</QueryState>
    </Frame>
  );
}

function Services({ list }: { readonly list: ServiceList }) {
  const { t, language } = useLanguage();
  const [municipality, chooseMunicipality] = useMunicipality();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const known = list.municipalities.find((candidate) => candidate.number === municipality);
  const found = known ? list.services.filter((service) => known.services.includes(service.id) && matches(service, words)) : [];
  return (
    <>
      <div className="front-choices">
        <Field>
          <Label>{t('front.municipality')}</Label>
          <Select value={known?.number ?? ''} onChange={(event) => chooseMunicipality(event.target.value)}>
            <Select.Option value="" disabled>
              {t('front.municipality.choose')}
            </Select.Option>
            {list.municipalities.map(({ number, name }) => (
              <Select.Option key={number} value={number}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {known && (
          <Field>
            <Label>{t('front.search')}</Label>
            <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
          </Field>
        )}
      </div>
      {!known && <Paragraph>{t('front.noMunicipality')}</Paragraph>}
      {known && (
        <section aria-labelledby="tjenester">
          <Heading level={2} data-size="xs" id="tjenester" className="front-count" aria-live="polite">
            {found.length === 1 ? t('front.found.one') : t('front.found', { count: found.length })}
          </Heading>
          {found.length === 0 && <Paragraph>{t('front.none')}</Paragraph>}
          <ul className="front-services">
            {found.map((service) => (
              <li key={service.id}>
                <Link href={`/tjeneste/${service.id}?kommune=${known.number}`} className="ds-link">
                  {inLanguage(service.title, language)}
                </Link>
                <p>{inLanguage(service.description, language)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Continue({ services }: { readonly services: ServiceList | undefined }) {
  const { t, language } = useLanguage();
  const { session } = useSession();
  const drafts = useQuery({ ...draftsQuery, enabled: session !== undefined });
  if (!drafts.data || drafts.data.drafts.length === 0) return null;
  const nameOf = (number: string) => services?.municipalities.find((candidate) => candidate.number === number)?.name ?? number;
  return (
    <Alert data-color="info" className="front-continue">
      <Heading level={2} data-size="xs">
        {t('front.continue')}
      </Heading>
      <ul>
        {drafts.data.drafts.map((draft) => (
          <li key={draft.id}>
            <Link href={`/soknad/${draft.id}`} className="ds-link">
              {t('front.continue.item', { title: draft.title })}
            </Link>
            <p>
              {t('front.continue.saved', {
                municipality: nameOf(draft.municipalityNumber),
                time: formatInstant(draft.updatedAt, language),
                expires: formatDay(osloDay(draft.expiresAt), language),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type Service = ServiceList['services'][number];

function matches(service: Service, words: string): boolean {
  const text = [...Object.values(service.title), ...Object.values(service.description)].join(' ').toLocaleLowerCase('nb');
  return words
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function inLanguage(texts: Service['title'], language: Language): string {
  return texts[language] ?? texts.nb ?? '';
}
