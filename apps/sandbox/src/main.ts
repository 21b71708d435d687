import { createSandbox } from './sandbox.js';

if (process.env['NODE_ENV'] === 'production') {
  console.error('The sandbox serves made-up people and must not run in production (NODE_ENV=production).');
  process.exit(1);
}

const port = Number(process.env['SANDBOX_PORT'] ?? Number(process.env['PORT'] ?? 3000) + 1);
const publicUrl = (process.env['PUBLIC_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');

const sandbox = createSandbox({ publicUrl });
const origin = await sandbox.listen(port);
console.log(`Sandbox for ${publicUrl} answers at ${origin}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
