import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What a form page may load before its first question can be answered, gzipped; 1 kB is 1000 bytes. */
export const FIRST_LOAD_LIMITS = { scriptKb: 200, styleKb: 30 };

export interface LoadedSize {
  readonly scriptKb: number;
  readonly styleKb: number;
}

/**
 * Fails the build when the first load has grown past its limits.
 *
 * @param modules ends of the ids of modules whose chunks are fetched one after the other until the page can be used;
 *   what those import statically is counted, what they import dynamically is not unless it is named too
 */
export function firstLoadBudget(modules: readonly string[], limits: LoadedSize = FIRST_LOAD_LIMITS): Plugin {
  return {
    name: 'sporvalg:first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { scriptKb, styleKb } = firstLoad(bundle, modules);
        const size = `JavaScript ${scriptKb} kB of ${limits.scriptKb}, CSS ${styleKb} kB of ${limits.styleKb} (gzipped)`;
        if (scriptKb > limits.scriptKb || styleKb > limits.styleKb)
          this.error(`The first load of a form page is past its budget: ${size}. Fetch what has come to it only where it is used.`);
        this.info(`First load of a form page: ${size}`);
      },
    },
  };
}

/** The size of the chunks of the modules and all they import statically, each counted once. */
export function firstLoad(bundle: Rolldown.OutputBundle, modules: readonly string[]): LoadedSize {
  const chunks = firstChunks(bundle, modules);
  const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const kb = (files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset | undefined)[]) =>
    Math.round(files.reduce((sum, file) => sum + gzipped(file), 0) / 100) / 10;
  return { scriptKb: kb(chunks), styleKb: kb([...styles].map((name) => bundle[name])) };
}

/**
 * The chunks of the modules and all they import statically, each once.
 *
 * @throws Error when no chunk holds a module
 */
export function firstChunks(bundle: Rolldown.OutputBundle, modules: readonly string[]): readonly Rolldown.OutputChunk[] {
  const chunks = new Set<Rolldown.OutputChunk>();
  const add = (fileName: string) => {
    const chunk = bundle[fileName];
    if (chunk?.type !== 'chunk' || chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports.forEach(add);
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`No chunk of the build holds ${module}`);
    add(chunk.fileName);
  }
  return [...chunks];
}

function gzipped(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): number {
  if (!file) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
