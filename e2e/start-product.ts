import { rm } from 'node:fs/promises';

import { startProduct } from '../tools/product.js';

/** Starts the product for the whole run; gives Playwright the way to stop it. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const dataDir = process.env['E2E_DATA_DIR'] ?? '';
  const product = await startProduct({ port: Number(process.env['E2E_PORT']), dataDir, env: { LOG_LEVEL: 'warn' } });
  // For tests that look at the server's memory.
  process.env['E2E_SERVER_PID'] = String(product.server.child.pid);
  return async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
