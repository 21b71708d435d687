import type { Plugin } from 'vite';

import { firstChunks } from './first-load.js';

/** Must be the first line of a script. https://v8.dev/blog/explicit-compile-hints */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/**
 * Lets Chromium compile what the first page needs while it is being fetched, beside the thread that draws. Left alone it compiles each
 * function on that thread when it is first called, and most of these are called before the first question stands. Others read a comment.
 *
 * @param modules as `firstLoadBudget` takes them
 */
export function compileEarly(modules: readonly string[]): Plugin {
  return {
    name: 'sporvalg:compile-early',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of firstChunks(bundle, modules)) chunk.code = `${COMPILE_ALL}\n${chunk.code}`;
      },
    },
  };
}
