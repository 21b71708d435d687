import { defineConfig } from 'vite';

import { webApp } from '../../tools/vite/web-app.js';

/** Served by `sporvalg preview`. */
export default defineConfig(webApp('/'));
