import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

import { firstLoad } from './first-load.js';

/** As much random text as gzip cannot make less of. */
const weight = (kb: number) =>
  Array.from({ length: kb * 1000 }, (_, index) => String.fromCharCode(33 + ((index * index * 31 + index * 17) % 94))).join('');

const chunk = (
  fileName: string,
  more: { readonly moduleIds?: string[]; readonly imports?: string[]; readonly css?: string; code?: string },
) =>
  ({
    type: 'chunk',
    fileName,
    moduleIds: more.moduleIds ?? [],
    imports: more.imports ?? [],
    dynamicImports: ['rare.js'],
    code: more.code ?? weight(1),
    viteMetadata: { importedCss: new Set(more.css ? [more.css] : []) },
  }) as unknown as Rolldown.OutputChunk;

const bundle = {
  'main.js': chunk('main.js', { moduleIds: ['/app/src/main.tsx'], imports: ['shared.js'], css: 'main.css' }),
  'page.js': chunk('page.js', { moduleIds: ['/app/src/page.tsx'], imports: ['shared.js'] }),
  'shared.js': chunk('shared.js', {}),
  'rare.js': chunk('rare.js', { moduleIds: ['/app/src/rare.tsx'], code: weight(50) }),
  'main.css': { type: 'asset', fileName: 'main.css', source: weight(2) } as unknown as Rolldown.OutputAsset,
} as Rolldown.OutputBundle;

describe('the size of a first load', () => {
  it('counts what is shared once, and styles for themselves', () => {
    const main = firstLoad(bundle, ['src/main.tsx']);
    const both = firstLoad(bundle, ['src/main.tsx', 'src/page.tsx']);

    expect(main.styleKb).toBeGreaterThan(0);
    expect(both.styleKb).toBe(main.styleKb);
    expect(both.scriptKb).toBeCloseTo((main.scriptKb * 3) / 2, 0);
  });

  it('leaves out what is fetched only when it is used, until it is named', () => {
    const without = firstLoad(bundle, ['src/main.tsx']);
    const withIt = firstLoad(bundle, ['src/main.tsx', 'src/rare.tsx']);

    expect(withIt.scriptKb).toBeGreaterThan(without.scriptKb);
  });

  it('does not pass a build in which a page it was told of is not to be found', () => {
    expect(() => firstLoad(bundle, ['src/gone.tsx'])).toThrow('src/gone.tsx');
  });
});
