import { defineConfig, mergeConfig } from 'vite';

import { firstLoadBudget } from '../../tools/vite/first-load.js';
import { webApp } from '../../tools/vite/web-app.js';

const FORM_PAGE = ['citizen/src/main.tsx', 'citizen/src/application/application-page.tsx', 'renderer/src/markdown/markdown-content.tsx'];

export default defineConfig(mergeConfig(webApp('/'), { plugins: [firstLoadBudget(FORM_PAGE)] }));
