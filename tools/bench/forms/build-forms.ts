import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Rolldown } from 'vite';

import { compileEarly } from '../../vite/compile-early.js';
import { webApp } from '../../vite/web-app.js';

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

/**
 * Builds every page by itself, as its own product would be: ours as `apps/citizen`, the others as Vite does when told nothing. The libraries compared with are installed the first time, without their
 * scripts.
 *
 * @param names of {@link ENTRIES}; all of them where none is named
 */
export async function buildForms(out: string, names: readonly string[]): Promise<readonly BuiltForm[]> {
  const isCompared = names.length === 0 || names.some((name) => ENTRIES[name]?.startsWith('compared/'));
  if (isCompared && !existsSync(join(COMPARED, 'node_modules')))
    await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: COMPARED });
  const { plugins, resolve, build: options } = webApp('/');
  const built: BuiltForm[] = [];
  for (const [name, entry] of Object.entries(ENTRIES).filter(([name]) => names.length === 0 || names.includes(name))) {
    const folder = join(out, name);
    await mkdir(folder, { recursive: true });
    const result = await build({
      root: HERE,
      configFile: false,
      logLevel: 'error',
      plugins: [plugins ?? [], name === 'sporvalg' ? compileEarly([entry]) : []],
      resolve: resolve ?? {},
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: {
          input: join(HERE, entry),
          treeshake: options?.rolldownOptions?.treeshake ?? true,
          output: { ...[options?.rolldownOptions?.output].flat()[0], entryFileNames: 'form.js', assetFileNames: '[name][extname]' },
        },
        cssCodeSplit: false,
      },
    });
    await writeFile(join(folder, 'index.html'), pageOf(name, [result].flat() as Rolldown.RolldownOutput[]));
    built.push({ name, folder });
  }
  return built;
}

/** As Vite writes it: the scripts the entry imports are fetched together with it. */
function pageOf(title: string, outputs: readonly Rolldown.RolldownOutput[]): string {
  const files = outputs.flatMap(({ output }) => output);
  const entry = files.find((file): file is Rolldown.OutputChunk => file.type === 'chunk' && file.isEntry);
  const preloads = (entry?.imports ?? []).map((file) => `<link rel="modulepreload" href="${file}">`);
  const styles = files
    .filter(({ fileName }) => fileName.endsWith('.css'))
    .map(({ fileName }) => `<link rel="stylesheet" href="${fileName}">`);
  const head = `<meta charset="utf-8"><title>${title}</title><script type="module" src="form.js"></script>${[...preloads, ...styles].join('')}`;
  return `<!doctype html><html lang="nb"><head>${head}</head><body><div id="root"></div></body></html>`;
}
