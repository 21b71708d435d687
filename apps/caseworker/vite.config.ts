import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server serves the built app; every script, style and font comes from the same origin. */
export default defineConfig({
  base: '/saksbehandler/',
  plugins: [react()],
  resolve: { conditions: ['@sporvalg/source', 'browser', 'import', 'module', 'default'] },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: false,
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
