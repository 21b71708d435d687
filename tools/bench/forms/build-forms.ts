import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const HERE = import.meta.dirname;
const COMPARED = join(HERE, 'compared');

/** A page that renders the same form by one library. */
export interface BuiltForm {
  readonly name: string;
  readonly folder: string;
}

const ENTRIES: Readonly<Record<string, string>> = {
  sporvalg: 'sporvalg.tsx',
  bare: 'bare.tsx',
  rjsf: 'compared/rjsf.jsx',
  'form-js': 'compared/form-js.jsx',
  survey: 'compared/survey.jsx',
};

/** Builds every page by itself, as its own product would be. The libraries compared with are installed the first time, without their scripts. */
export async function buildForms(out: string): Promise<readonly BuiltForm[]> {
  if (!existsSync(join(COMPARED, 'node_modules'))) await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: COMPARED });
  const built: BuiltForm[] = [];
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const folder = join(out, name);
    await mkdir(folder, { recursive: true });
    await build({
      root: HERE,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      resolve: { conditions: ['@sporvalg/source', 'browser', 'import', 'module', 'default'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: { input: join(HERE, entry), output: { entryFileNames: 'form.js', assetFileNames: '[name][extname]' } },
        cssCodeSplit: false,
      },
    });
    const styles = existsSync(join(folder, 'style.css')) ? '<link rel="stylesheet" href="style.css">' : '';
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${name}</title>${styles}</head><body><div id="root"></div><script type="module" src="form.js"></script></body></html>`,
    );
    built.push({ name, folder });
  }
  return built;
}
