import '@sporvalg/renderer/design-system.css';
import '@sporvalg/renderer/fonts.css';
import './styles.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { queryClient, sessionQuery } from './api/queries.js';
import { App } from './app.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
// Every page asks who is logged in: the answer comes while the rest of the page does.
void queryClient.prefetchQuery(sessionQuery);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
