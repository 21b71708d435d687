import { preloadMarkdown } from '@sporvalg/renderer';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';

import { queryClient } from './api/queries.js';
import { FrontPage } from './front-page/front-page.js';
import { LanguageProvider } from './language/language.js';
import { MyApplications } from './my-applications/my-applications.js';
import { ReceiptPage } from './receipt/receipt.js';
import { ServiceStart } from './service-start/service-start.js';
import { ErrorBoundary } from './states/error-boundary.js';
import { NotFound } from './states/not-found.js';
import { Loading } from './states/query-state.js';

/** Forms need the renderer and the rules; the front page does not wait for them. */
const ApplicationPage = lazy(async () => {
  // Definitions are written in it. One that does not come now is asked for again where it is drawn.
  preloadMarkdown().catch(() => undefined);
  const { ApplicationPage } = await import('./application/application-page.js');
  return { default: ApplicationPage };
});

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
                {({ draftId, step }) => <ApplicationPage key={draftId} draftId={draftId} step={step} />}
              </Route>
              <Route path="/kvittering/:submissionId">
                {({ submissionId }) => <ReceiptPage key={submissionId} submissionId={submissionId} />}
              </Route>
              <Route path="/mine-soknader" component={MyApplications} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
