import { lazyPart } from '@sporvalg/renderer';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';

import { queryClient } from './api/queries.js';
import { FrontPage } from './front-page/front-page.js';
import { LanguageProvider } from './language/language.js';
import { ServiceStart } from './service-start/service-start.js';
import { ErrorBoundary } from './states/error-boundary.js';
import { NotFound } from './states/not-found.js';
import { Loading } from './states/query-state.js';
import { useFetchedAhead } from './states/use-fetched-ahead.js';

/** Forms need the renderer and the rules; the front page does not wait for them. */
const ApplicationPage = lazy(() => import('./application/application-page.js').then((module) => ({ default: module.ApplicationPage })));

// No form waits for what comes after it.
const ReceiptPage = lazyPart(() => import('./receipt/receipt.js').then((module) => module.ReceiptPage));
const MyApplications = lazyPart(() => import('./my-applications/my-applications.js').then((module) => module.MyApplications));

/** The citizen's pages by address. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={FrontPage} />
              <Route path="/tjeneste/:serviceId">{({ serviceId }) => <ServiceStart key={serviceId} serviceId={serviceId} />}</Route>
              <Route path="/soknad/:draftId/:step?">
                {({ draftId, step }) => (
                  <>
                    <ApplicationPage key={draftId} draftId={draftId} step={step} />
                    <WhatComesAfter />
                  </>
                )}
              </Route>
              <Route path="/kvittering/:submissionId">
                {({ submissionId }) => <ReceiptPage.Component key={submissionId} submissionId={submissionId} />}
              </Route>
              <Route path="/mine-soknader" component={MyApplications.Component} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

const AFTER_A_FORM = [ReceiptPage, MyApplications];

function WhatComesAfter() {
  useFetchedAhead(AFTER_A_FORM);
  return null;
}
