import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { LAYERS, PLATFORMS } from './tools/layers.js';

const onlyDependOn = (prefix, table) =>
  Object.entries(table).map(([source, targets]) => ({
    sourceTag: `${prefix}:${source}`,
    onlyDependOnLibsWithTags: targets.map((target) => `${prefix}:${target}`),
  }));

const withTesting = Object.fromEntries(Object.entries(LAYERS).map(([layer, targets]) => [layer, [...targets, layer, 'testing']]));

/** The fence between layers: `tools/layers.js` is the table, `tools/boundaries.test.ts` its proof. */
const fence = (layers) => [
  'error',
  {
    allowCircularSelfDependency: true,
    enforceBuildableLibDependency: false,
    banTransitiveDependencies: false,
    depConstraints: [
      ...onlyDependOn('layer', layers),
      ...onlyDependOn('platform', PLATFORMS),
      {
        sourceTag: 'layer:core',
        allowedExternalImports: [
          'ajv',
          'ajv/*',
          'big.js',
          '@navikt/fnrvalidator',
          'jmespath',
          'jsonc-parser',
          'recheck',
          'recheck/*',
          '@preact/signals-core',
          'fast-check',
          'vitest',
        ],
      },
      { sourceTag: 'platform:web', bannedExternalImports: ['express', 'pg', 'kysely'] },
    ],
  },
];

const NO_NODE = { group: ['node:*'], message: 'The core, ports and contract do no I/O.' };
const NO_SIBLINGS = { regex: '^\\.\\./(?!shared(/|$))', message: 'Siblings do not know each other; shared code lives in ../shared.' };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', 'storybook-static/**', 'test-results/**', 'playwright-report/**'] },
  { plugins: { '@nx': nx } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': fence(LAYERS),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/{citizen,caseworker,studio}/**/*.{ts,tsx}', 'libs/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['libs/{core,contract}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_NODE] }] },
  },
  {
    files: ['libs/{registers,archives}/src/*/**/*.ts', 'libs/renderer/src/components/*/**/*.{ts,tsx}'],
    ignores: ['**/shared/**', '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['libs/{registers,archives}/src/!(shared)/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_SIBLINGS] }] },
  },
  {
    files: [
      '**/*.{test,stories,examples,fixture}.{ts,tsx}',
      '**/fixtures/**',
      'libs/*/bench/**',
      'libs/ports/src/contract-tests/**',
      'tools/**',
      'e2e/**',
    ],
    rules: { '@nx/enforce-module-boundaries': fence(withTesting) },
  },
  // How the web apps are built stands once, in tools/vite, which is no project of its own.
  { files: ['apps/*/vite.config.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: ['tools/**', 'e2e/**', 'apps/cli/**', 'libs/*/bench/**', 'apps/*/src/main.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
