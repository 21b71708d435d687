import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.js';

// A process for the launcher's tests: starts the database in the folder given, says so in one line of JSON, and stays.
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('Name the data directory');
try {
  const server = await startEmbeddedPostgres({ dataDir });
  process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.url })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: (error as Error).message })}\n`);
  process.exit(1);
}
