import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '@sporvalg/renderer/fonts.css';
import './page.css';

import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import { FORM_ADDRESS } from './messages.js';

/** The form stands in a frame of its own, so that it is as wide as it is said to be and the tool's styles are not its. */
async function page(): Promise<ReactElement> {
  if (location.pathname !== FORM_ADDRESS) return import('./preview/preview-page.js').then(({ PreviewPage }) => <PreviewPage />);
  return import('./form/form-page.js').then(({ FormPage }) => <FormPage />);
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root element');
  return element;
}

const root = createRoot(rootElement());
// Not awaited: the page's chunk shares modules with this one, which must be done first.
void page().then((element) => root.render(<StrictMode>{element}</StrictMode>));
