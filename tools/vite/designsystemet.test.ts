import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

import { webApp } from './web-app.js';

const ENTRY = '\0entry';

/** The JavaScript of an app that uses these components of Designsystemet and nothing else. */
async function bundleWith(...components: readonly string[]): Promise<string> {
  const { plugins = [], ...config } = webApp('/');
  const entry = {
    name: 'entry',
    resolveId: (source: string) => (source === 'entry' ? ENTRY : undefined),
    load: (id: string) =>
      id === ENTRY
        ? `import { ${components.join(', ')} } from '@digdir/designsystemet-react'; globalThis.used = [${components.join(', ')}];`
        : undefined,
  };
  const { build: options, ...rest } = config;
  const result = await build({
    ...rest,
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, ...plugins],
    build: { ...options, write: false, minify: false, rolldownOptions: { ...options?.rolldownOptions, input: 'entry' } },
  });
  const [{ output }] = [result].flat() as [Rolldown.RolldownOutput];
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

/** Custom elements by name; the others by what they announce themselves with. */
const defines = (code: string, element: string) => new RegExp(`define\\([\`"']${element}[\`"']`).test(code);
const behaves = (code: string, behaviour: string) => new RegExp(`\\([\`"']${behaviour}[\`"'], \\(\\) =>`).test(code);

describe('a build with a few components of Designsystemet', () => {
  it('has what makes fields, groups, summaries of errors, dialogs and toggles work', async () => {
    const code = await bundleWith('Field', 'Input', 'Fieldset', 'ErrorSummary', 'Dialog', 'ToggleGroup');

    expect(['ds-field', 'ds-error-summary'].filter((element) => !defines(code, element))).toEqual([]);
    expect(['fieldset', 'dialog', 'readonly', 'toggle-group', 'clickdelegatefor'].filter((name) => !behaves(code, name))).toEqual([]);
  });

  it('has not the elements of components it does not use', async () => {
    const code = await bundleWith('Field');

    expect(['ds-suggestion', 'ds-tabs', 'ds-pagination', 'ds-breadcrumbs'].filter((element) => defines(code, element))).toEqual([]);
    expect(code).not.toContain('FloatingFocusManager');
  });

  it('has the elements of those it uses', async () => {
    const code = await bundleWith('Tabs', 'Pagination', 'Search', 'Details', 'Popover');

    expect(['ds-tabs', 'ds-pagination', 'ds-suggestion'].filter((element) => !defines(code, element))).toEqual([]);
    expect(behaves(code, 'popover')).toBe(true);
  });
});
