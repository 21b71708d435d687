import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Router, Switch } from 'wouter';

import { queryClient } from './api/queries.js';
import { InboxMemoryContext, newInboxMemory } from './inbox/inbox-memory.js';
import { InboxPage } from './inbox/inbox-page.js';
import { SessionGate } from './session/session-gate.js';
import { ErrorBoundary } from './states/error-boundary.js';
import { NotFound } from './states/not-found.js';
import { SubmissionPage } from './submission/submission-page.js';

/** The caseworker's pages by address. */
export function App() {
  const [memory] = useState(newInboxMemory);
  return (
    <QueryClientProvider client={queryClient}>
      <Router base="/saksbehandler">
        <ErrorBoundary>
          <SessionGate>
            <InboxMemoryContext value={memory}>
              <Switch>
                <Route path="/" component={InboxPage} />
                <Route path="/innsending/:submissionId">
                  {({ submissionId }) => <SubmissionPage key={submissionId} id={submissionId} />}
                </Route>
                <Route component={NotFound} />
              </Switch>
            </InboxMemoryContext>
          </SessionGate>
        </ErrorBoundary>
      </Router>
    </QueryClientProvider>
  );
}
