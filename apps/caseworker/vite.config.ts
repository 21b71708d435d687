import { defineConfig } from 'vite';

import { webApp } from '../../tools/vite/web-app.js';

export default defineConfig(webApp('/saksbehandler/'));
