import { defineConfig, mergeConfig } from 'vite';

import { compileEarly } from '../../tools/vite/compile-early.js';
import { firstLoadBudget } from '../../tools/vite/first-load.js';
import { webApp } from '../../tools/vite/web-app.js';

const FORM_PAGE = ['citizen/src/main.tsx', 'citizen/src/application/application-page.tsx', 'renderer/src/markdown/markdown-content.tsx'];

export default defineConfig(mergeConfig(webApp('/'), { plugins: [compileEarly(FORM_PAGE), firstLoadBudget(FORM_PAGE)] }));
