import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '@sporvalg/renderer/fonts.css';
import './styles.css';
import './frame/frame.css';
import './states/states.css';
import './inbox/inbox.css';
import './submission/submission.css';
import './submission/checks.css';
import './submission/reading.css';
import './submission/side.css';
import './shortcuts/keys.css';
import './print.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.js';
import { printInLight } from './frame/print-in-light.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
printInLight();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
