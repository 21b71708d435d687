import type { PageState, ReadablePage } from '@sporvalg/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';

import type { RenderEnvironment } from '../components/component.js';
import type { ApplicationForm } from '../form/use-application-form.js';
import { preloadMarkdown } from '../markdown/rich-text.js';
import type { RendererServices } from '../services.js';
import { uiTextsFor } from '../texts/ui-texts-for.js';
import { buildViews } from '../view/build-views.js';
import type { NodeView } from '../view/node-view.js';
import { shareUnchanged } from '../view/share.js';
import { NodeList } from './node-list.js';
import './form-page.css';

export interface FormPageProps {
  readonly application: ApplicationForm;
  /** One of `application.evaluation.pages`. */
  readonly page: PageState;
  readonly services: RendererServices;
  /** «Neste» has been pressed: every error on the page is shown. */
  readonly showAll?: boolean;
  /** The application as read, for Summary2 components; leave out where no page has one. */
  readonly readPage?: (pageId: string) => ReadablePage | undefined;
  /** The instant now; the clock unless a test says otherwise. */
  readonly now?: () => Date;
}

const clock = () => new Date();
const nothingToRead = () => undefined;

/**
 * The visible components of one page, tied to the application's form. Heading, steps and buttons are
 * the app's own. A component is drawn anew only when something about it has changed.
 */
export function FormPage({ application, page, services, showAll = false, readPage = nothingToRead, now = clock }: FormPageProps) {
  const views = useViews(application, page, services, showAll);
  const environment = useEnvironment(application, services, readPage, now);
  useEffect(preloadMarkdown, []);

  return (
    <FormProvider {...application.form}>
      <div className="sv-page" lang={environment.language}>
        <NodeList views={views} environment={environment} />
      </div>
    </FormProvider>
  );
}

function useViews(application: ApplicationForm, page: PageState, services: RendererServices, showAll: boolean): readonly NodeView[] {
  const { reader, issues, touched, input } = application;
  const { facts, unconfirmed, attachments } = services;
  const built = useMemo(
    () =>
      buildViews(page, {
        reader,
        issues,
        shown: showAll ? 'all' : touched,
        facts,
        unconfirmed,
        promisedLater: input.promisedLater,
        filesOf: (nodeKey) => attachments.list(nodeKey),
        today: input.today,
      }),
    [page, reader, issues, touched, showAll, facts, unconfirmed, input, attachments],
  );
  const [views, setViews] = useState(built);
  const shared = shareUnchanged(views, built);
  // React's way to remember something of the render before: it renders again at once, before any child.
  if (shared !== views) setViews(shared);
  return shared;
}

function useEnvironment(
  application: ApplicationForm,
  services: RendererServices,
  readPage: (pageId: string) => ReadablePage | undefined,
  now: () => Date,
): RenderEnvironment {
  const { touch } = application;
  const { language } = application.input;
  const latest = useRef({ services, readPage, now });
  useEffect(() => {
    latest.current = { services, readPage, now };
  });
  return useMemo(() => {
    const environment: RenderEnvironment = {
      language,
      ui: uiTextsFor(language),
      touch,
      services: {
        lookUp: (nodeKey, query) => latest.current.services.lookUp(nodeKey, query),
        attachments: {
          upload: (nodeKey, file, onProgress) => latest.current.services.attachments.upload(nodeKey, file, onProgress),
          remove: (id) => latest.current.services.attachments.remove(id),
          promise: (nodeKey, promised) => latest.current.services.attachments.promise(nodeKey, promised),
          url: (id) => latest.current.services.attachments.url(id),
        },
      },
      renderNodes: (views) => <NodeList views={views} environment={environment} />,
      readPage: (pageId) => latest.current.readPage(pageId),
      now: () => latest.current.now(),
    };
    return environment;
  }, [language, touch]);
}
