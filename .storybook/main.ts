import type { StorybookConfig } from '@storybook/react-vite';

import { designsystemet } from '../tools/vite/designsystemet.js';
import { CONDITIONS } from '../tools/vite/web-app.js';
import { examplesIndexer, storiesFromExamples } from './stories-from-examples.js';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../libs/renderer/src/components/*/*.examples.ts', '../libs/renderer/src/examples/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
  // What these write into a story is not the component's, and a strict content security policy rightly refuses it.
  features: { backgrounds: false, highlight: false, interactions: false, measure: false, outline: false, viewport: false },
  experimental_indexers: (indexers = []) => [examplesIndexer, ...indexers],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), storiesFromExamples(), designsystemet()],
    resolve: { ...vite.resolve, conditions: CONDITIONS },
  }),
};

export default config;
