import { resolve } from 'node:path';

import { buildWebApps } from './build-web.js';
import { ROOT, startProduct } from './product.js';

const port = Number(process.env['PORT'] ?? 3000);
const dataDir = resolve(ROOT, process.env['DATA_DIR'] ?? '.data');

console.log('Bygger det som mangler …');
await buildWebApps();
console.log('Starter database, sandkasse og tjener …');
const product = await startProduct({ port, dataDir });

console.log(`
Sporvalg er klar.

  Innbygger       ${product.url}/
  Saksbehandler   ${product.url}/saksbehandler/
  API             ${product.url}/api/openapi.json
  Sandkasse       ${product.sandboxUrl}/   (oppdiktede personer, firmaer og registre)
  Data og arkiv   ${dataDir}

Stopp med Ctrl+C.
`);

let stopping = false;
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  await product.stop();
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
for (const running of [product.server, product.sandbox]) running.child.on('exit', () => void stop(1));
