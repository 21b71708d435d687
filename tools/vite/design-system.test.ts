import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

import { ROOT } from '../product.js';

const STYLES = dirname(createRequire(import.meta.url).resolve('@digdir/designsystemet-css'));
const IMPORTS = /import \{([^}]*)\} from '@digdir\/designsystemet-react'/g;

const kebab = (name: string) => name.replaceAll(/(?<=[a-z])([A-Z])/g, '-$1').toLowerCase();

/** Components of Designsystemet that the renderer and the citizen's app draw with, by the name of their style file. */
function drawnWith(): ReadonlySet<string> {
  const files = ['libs/renderer/src', 'apps/citizen/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join(ROOT, folder, file)),
  );
  const names = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(IMPORTS)].flatMap(([, list = '']) => list.split(',')));
  return new Set(
    names.map((name) =>
      kebab(
        name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
      ),
    ),
  );
}

it('takes along the styles of every component of Designsystemet that is in use', () => {
  const taken = readFileSync(join(ROOT, 'libs/renderer/src/design-system.css'), 'utf8');
  const inUse = [...drawnWith()].filter((name) => existsSync(join(STYLES, `${name}.css`)));

  expect(inUse).toContain('button');
  expect(inUse.filter((name) => !taken.includes(`designsystemet-css/${name}.css`))).toEqual([]);
});
