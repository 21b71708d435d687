import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme';
import type { Preview } from '@storybook/react-vite';
import { useEffect } from 'react';

import './preview.css';

const preview: Preview = {
  globalTypes: {
    scheme: {
      toolbar: { title: 'Colour scheme', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light' },
  parameters: { layout: 'padded', a11y: { test: 'error' }, controls: { disable: true } },
  decorators: [
    (Story, { globals }) => {
      const scheme: unknown = globals['scheme'];
      useEffect(() => {
        document.documentElement.dataset['colorScheme'] = scheme === 'dark' ? 'dark' : 'light';
        document.documentElement.lang = 'nb';
      }, [scheme]);
      return (
        <main className="story">
          <Story />
        </main>
      );
    },
  ],
};

export default preview;
