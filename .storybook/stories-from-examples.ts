import { basename } from 'node:path';

import type { Indexer } from 'storybook/internal/types';
import { runnerImport, type Plugin } from 'vite';

import { allExamples } from '../libs/renderer/src/examples/all-examples.js';
import type { ComponentExamples } from '../libs/renderer/src/examples/component-examples.js';
import { CONDITIONS } from '../tools/vite/web-app.js';

const EXAMPLES = /\.examples\.ts$/;

/** `radio-buttons.examples.ts` → `RadioButtons` */
const titleOf = (path: string) => pascal(basename(path).replace(EXAMPLES, ''));
const pascal = (words: string) =>
  words
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

async function namesIn(path: string): Promise<readonly string[]> {
  const { module } = await runnerImport<{ examples: ComponentExamples }>(path, {
    logLevel: 'error',
    resolve: { conditions: CONDITIONS },
  });
  return allExamples(module.examples).map(({ example }) => example.name);
}

/** Each example of a component is a story; nobody writes them. */
export const examplesIndexer: Indexer = {
  test: EXAMPLES,
  createIndex: async (fileName) =>
    (await namesIn(fileName)).map((name) => ({
      type: 'story' as const,
      importPath: fileName,
      title: `Components/${titleOf(fileName)}`,
      name,
      exportName: pascal(name),
    })),
};

/** Gives a file of examples the exports Storybook looks for. */
export function storiesFromExamples(): Plugin {
  return {
    name: 'sporvalg:stories-from-examples',
    enforce: 'pre',
    async transform(code, id) {
      const [path = ''] = id.split('?');
      if (!EXAMPLES.test(path)) return undefined;
      const stories = (await namesIn(path)).map((name) => `export const ${pascal(name)} = storyOf(examples, '${name}');`);
      return [
        `import { ExampleHost, storyOf } from '/libs/renderer/src/examples/stories-from.js';`,
        code,
        `export default { title: 'Components/${titleOf(path)}', component: ExampleHost, excludeStories: ['examples'] };`,
        ...stories,
      ].join('\n');
    },
  };
}
