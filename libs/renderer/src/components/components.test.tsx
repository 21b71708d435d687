import { COMPONENT_TYPES } from '@sporvalg/core';
import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ComponentExamples } from '../examples/component-examples.js';
import { ExampleHost } from '../examples/example-host.js';
import { COMPONENTS } from './index.js';

const modules = import.meta.glob<{ examples: ComponentExamples }>('./*/*.examples.ts', { eager: true });
const folderOf = (type: string) => type.replaceAll(/(?<=[a-z])([A-Z])/g, '-$1').toLowerCase();
const examplesOf = (type: string) => modules[`./${folderOf(type)}/${folderOf(type)}.examples.ts`]?.examples;

/** What axe cannot judge without layout, and what belongs to a whole page. */
const RULES = { 'color-contrast': { enabled: false }, region: { enabled: false } };

let errors: unknown[];
beforeEach(() => {
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((...args) => void errors.push(args));
  vi.spyOn(console, 'warn').mockImplementation((...args) => void errors.push(args));
});
afterEach(() => vi.restoreAllMocks());

it('has a component for every type a definition may use', () => {
  expect(COMPONENTS.map(({ type }) => type).sort()).toEqual([...COMPONENT_TYPES].sort());
});

describe.each(COMPONENTS.map(({ type }) => ({ type })))('$type', ({ type }) => {
  const examples = examplesOf(type);

  it('has at least four examples, one of them in nynorsk', () => {
    expect(examples?.examples.length).toBeGreaterThanOrEqual(4);
    expect(examples?.examples.some((example) => example.language === 'nn')).toBe(true);
  });

  it('has its texts in both bokmål and nynorsk', () => {
    const written = Object.keys(examples?.texts.nn ?? {});
    const used = (examples?.examples ?? [])
      .filter((example) => example.language === 'nn')
      .flatMap((example) => example.nodes.flatMap((node) => Object.values(node.textResourceBindings ?? {})));
    expect(written).toEqual(expect.arrayContaining(used));
  });

  it.each((examples?.examples ?? []).map((example) => ({ name: example.name, example })))(
    'shows $name without complaints and without accessibility faults',
    async ({ example }) => {
      const { container } = render(<ExampleHost examples={examples ?? { texts: { nb: {}, nn: {} }, examples: [] }} example={example} />);
      await act(async () => {
        await vi.dynamicImportSettled();
      });
      const { violations } = await axe.run(container, { rules: RULES });

      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      // Designsystemet sizes a textarea from script, which a strict style-src lets it do.
      expect(container.querySelectorAll('[style]:not(textarea)')).toHaveLength(0);
      expect(errors).toEqual([]);
    },
  );
});
