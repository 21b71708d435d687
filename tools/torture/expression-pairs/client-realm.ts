import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';

/** What the bundle leaves as a global of its realm. */
interface ClientModule {
  ready(): Promise<void>;
  outcome(pair: string): string;
}

/**
 * The engine as a citizen's browser gets it: bundled and minified for browsers, and run in a realm with objects,
 * arrays and texts of its own.
 */
export async function clientRealm(): Promise<ClientModule['outcome']> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    resolve: { conditions: ['@sporvalg/source', 'browser', 'import', 'module', 'default'] },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'outcome.ts'), formats: ['iife'], name: 'client' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The client was not bundled to one script');
  const realm = createContext({ Intl }) as { client?: ClientModule };
  new Script(`${chunk.code};globalThis.client = client`).runInContext(realm);
  if (!realm.client) throw new Error('The client did not start');
  await realm.client.ready();
  return realm.client.outcome;
}
