import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Not 'import' or 'module': Node would then hand ES modules to packages that `require` (express and its router).
const conditions = ['@sporvalg/source', 'node'];
const resolve = { conditions };
const ssr = { resolve: { conditions } };
const exclude = ['**/dist/**', '**/node_modules/**', 'e2e/**'];

/** Two kinds of unit tests: `*.test.ts` in Node, `*.test.tsx` in a DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'node',
          include: ['{apps,libs,tools}/**/*.test.ts'],
          exclude,
          environment: 'node',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: ['@sporvalg/source', 'browser', 'import', 'module', 'default'] },
        test: {
          name: 'web',
          include: ['{apps,libs}/**/*.test.tsx'],
          exclude,
          environment: 'jsdom',
          setupFiles: ['./tools/vitest-dom-setup.ts', './libs/renderer/src/examples/prepared-forms.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
