import '@sporvalg/renderer/design-system.css';
import '@sporvalg/renderer/fonts.css';
import type { Preview } from '@storybook/react-vite';
import { useEffect } from 'react';

import type { ExampleHostProps } from '../libs/renderer/src/examples/example-host.js';
import { loadUiTexts } from '../libs/renderer/src/texts/ui-texts-for.js';
import './preview.css';

const preview: Preview = {
  globalTypes: {
    scheme: {
      toolbar: { title: 'Colour scheme', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light' },
  parameters: { layout: 'padded', a11y: { test: 'error' }, controls: { disable: true } },
  loaders: [() => Promise.all([loadUiTexts('nn'), loadUiTexts('en')])],
  decorators: [
    (Story, { globals, args }) => {
      const scheme: unknown = globals['scheme'];
      const language = (args as Partial<ExampleHostProps>).example?.language ?? 'nb';
      useEffect(() => {
        document.documentElement.dataset['colorScheme'] = scheme === 'dark' ? 'dark' : 'light';
        document.documentElement.lang = language;
      }, [scheme, language]);
      return (
        <main className="story">
          <Story />
        </main>
      );
    },
  ],
};

export default preview;
