import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

import { designsystemet, hasSideEffects } from './designsystemet.js';

/** Source, not what was built of it: one resolution for Vite, Vitest, Storybook and Node. */
export const CONDITIONS = ['@sporvalg/source', 'browser', 'import', 'module', 'default'];

/**
 * What the first page needs is one chunk, and what every question of a form is made of another. Left alone, each module
 * that two lazy parts share becomes a chunk of its own: forty requests, each compressed alone.
 */
const CHUNKS = [
  { name: 'first', tags: ['$initial' as const], priority: 2 },
  { name: 'form', test: /libs\/renderer\/src\/(field|form|view)\//, priority: 1 },
];

/** How each web app is built. Whoever serves it does so at `base`; every script, style and font comes from the same origin. */
export function webApp(base: string): UserConfig {
  return {
    base,
    plugins: [react(), designsystemet()],
    resolve: { conditions: CONDITIONS },
    build: {
      outDir: 'dist/web',
      emptyOutDir: true,
      sourcemap: false,
      // Inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        treeshake: { moduleSideEffects: hasSideEffects },
        output: { codeSplitting: { groups: CHUNKS } },
      },
    },
  };
}
