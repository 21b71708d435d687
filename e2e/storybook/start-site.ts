import { resolve } from 'node:path';

import { ROOT } from '../../tools/product.js';
import { serveStatic } from './static-site.js';

/** Where `npm run storybook:build` puts it. */
export const STORYBOOK = resolve(ROOT, process.env['STORYBOOK_DIR'] ?? 'storybook-static');

/** Serves the built Storybook for the whole run; gives Playwright the way to stop it. */
export default async function startForStories(): Promise<() => Promise<void>> {
  const site = await serveStatic(STORYBOOK, Number(process.env['STORYBOOK_PORT']));
  return () => site.stop();
}
