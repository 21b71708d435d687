import { Button, Link, Select, SkipLink } from '@digdir/designsystemet-react';
import type { Language, MunicipalityFace } from '@sporvalg/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Link as RouteLink, useLocation } from 'wouter';

import { client } from '../api/client.js';
import { LANGUAGE_NAMES, useLanguage } from '../language/language.js';
import { useSession } from '../session/session.js';
import { PartyPicker } from './party-picker.js';

/** Called when something in the head would lead away; `leave` does it. */
export type AskBeforeLeaving = (leave: () => void) => void;

export interface FrameProps {
  readonly children: ReactNode;
  /** Whose pages these are; the shared front page has none. */
  readonly municipality?: MunicipalityFace | undefined;
  readonly languages?: readonly Language[] | undefined;
  /** False where changing whom to act for would leave the application that is open. */
  readonly mayChangeParty?: boolean;
  /** Absent where nothing is lost by leaving. */
  readonly onLeave?: AskBeforeLeaving | undefined;
  readonly wide?: boolean;
}

const DEFAULT_LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** Head, content and foot of every page. */
export function Frame({
  children,
  municipality,
  languages = municipality?.languages ?? DEFAULT_LANGUAGES,
  mayChangeParty = true,
  onLeave = (leave) => leave(),
  wide = false,
}: FrameProps) {
  const { t } = useLanguage();
  useMunicipalityColour(municipality?.accentColour);
  return (
    <div className="frame">
      <SkipLink href="#innhold">{t('app.skip')}</SkipLink>
      <header className="frame-head">
        <div className="frame-width frame-head-row">
          <LeavingLink href="/" className="frame-brand" onLeave={onLeave}>
            <Arms name={municipality?.name ?? t('app.name')} />
            <span>{municipality ? `${municipality.name} kommune` : t('app.name')}</span>
          </LeavingLink>
          <div className="frame-tools">
            <LanguagePicker languages={languages} />
            <Account mayChangeParty={mayChangeParty} onLeave={onLeave} />
          </div>
        </div>
      </header>
      <main id="innhold" className={wide ? 'frame-width frame-main' : 'frame-width frame-main frame-narrow'} tabIndex={-1}>
        {children}
      </main>
      <Foot municipality={municipality} />
    </div>
  );
}

interface LeavingLinkProps {
  readonly href: string;
  readonly className: string;
  readonly onLeave: AskBeforeLeaving;
  readonly children: ReactNode;
}

function LeavingLink({ onLeave, ...link }: LeavingLinkProps) {
  const [, navigate] = useLocation();
  return (
    <RouteLink
      {...link}
      onClick={(event) => {
        event.preventDefault();
        onLeave(() => navigate(link.href));
      }}
    />
  );
}

/** A shield in the municipality's colour with its first letter, until the municipality gives its arms. */
function Arms({ name }: { readonly name: string }) {
  return (
    <svg className="frame-arms" viewBox="0 0 32 38" aria-hidden="true" focusable="false">
      <path d="M1 1h30v20c0 8-7 13-15 16C8 34 1 29 1 21z" />
      <text x="16" y="24" textAnchor="middle">
        {name.slice(0, 1)}
      </text>
    </svg>
  );
}

function LanguagePicker({ languages }: { readonly languages: readonly Language[] }) {
  const { language, choose, t } = useLanguage();
  return (
    <label className="frame-language">
      <span className="ds-sr-only">{t('app.language')}</span>
      <Select data-size="sm" value={language} onChange={(event) => choose(event.target.value as Language)} autoComplete="language">
        {languages.map((code) => (
          <Select.Option key={code} value={code} lang={code === 'sma' ? 'sma' : code}>
            {LANGUAGE_NAMES[code]}
          </Select.Option>
        ))}
      </Select>
    </label>
  );
}

function Account({ mayChangeParty, onLeave }: { readonly mayChangeParty: boolean; readonly onLeave: AskBeforeLeaving }) {
  const { t } = useLanguage();
  const { session, known } = useSession();
  const queries = useQueryClient();
  if (!known) return null;
  if (!session)
    return (
      <Button asChild variant="secondary" data-size="sm">
        <a href={client.loginUrl(location.pathname + location.search)}>{t('app.login')}</a>
      </Button>
    );
  const logout = async () => {
    const { redirectTo } = await client.logout();
    queries.clear();
    location.assign(redirectTo);
  };
  return (
    <nav className="frame-account" aria-label={t('app.menu')}>
      <PartyPicker session={session} mayChange={mayChangeParty} />
      <span className="frame-account-links">
        <LeavingLink href="/mine-soknader" className="ds-link" onLeave={onLeave}>
          {t('app.myApplications')}
        </LeavingLink>
        <Button variant="tertiary" data-size="sm" onClick={() => onLeave(() => void logout())}>
          {t('app.logout')}
        </Button>
      </span>
    </nav>
  );
}

function Foot({ municipality }: { readonly municipality: MunicipalityFace | undefined }) {
  const { t } = useLanguage();
  return (
    <footer className="frame-foot">
      <div className="frame-width frame-foot-row">
        {municipality ? (
          <>
            <p>
              {t('app.contact', { municipality: `${municipality.name} kommune` })}:{' '}
              <Link href={`mailto:${municipality.contact.email}`}>{municipality.contact.email}</Link>
              {', '}
              <Link href={`tel:${municipality.contact.phone.replaceAll(/\s/g, '')}`}>{municipality.contact.phone}</Link>
            </p>
            <p className="frame-foot-links">
              <Link href={municipality.privacyUrl}>{t('app.privacy')}</Link>
              <Link href={municipality.accessibilityStatementUrl}>{t('app.accessibility')}</Link>
            </p>
          </>
        ) : (
          <p>Digitale Helgeland</p>
        )}
      </div>
    </footer>
  );
}

/** The municipality's accent as a custom property; set through the CSSOM, which the content security policy allows. */
function useMunicipalityColour(colour: string | undefined): void {
  useEffect(() => {
    if (!colour) return undefined;
    document.documentElement.style.setProperty('--municipality-accent', colour);
    return () => void document.documentElement.style.removeProperty('--municipality-accent');
  }, [colour]);
}
