import { COMPONENT_TYPES } from '@sporvalg/core';
import { act, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { allExamples } from '../examples/all-examples.js';
import type { ComponentExamples } from '../examples/component-examples.js';
import { ExampleHost } from '../examples/example-host.js';
import { contradictedStates, expectedStates } from '../examples/expected-states.js';
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

  it('has an example of every state it can be in', () => {
    const all = examples ?? { texts: { nb: {}, nn: {} }, examples: [] };
    const names = all.examples.map(({ name }) => name);
    const missing = expectedStates(type, all).filter((state) => !names.includes(state));
    expect(missing, `${folderOf(type)}.examples.ts lacks an example with each of these names`).toEqual([]);
    expect(contradictedStates(type, all), 'states it has, though expected-states.ts says that it cannot').toEqual([]);
    expect(new Set(names).size, 'two examples have the same name').toBe(names.length);
    expect(all.examples.find(({ name }) => name === 'nynorsk')?.language).toBe('nn');
  });

  it('has its texts in both bokmål and nynorsk', () => {
    const written = Object.keys(examples?.texts.nn ?? {});
    const used = (examples?.examples ?? [])
      .filter((example) => example.language === 'nn')
      .flatMap((example) => example.nodes.flatMap((node) => Object.values(node.textResourceBindings ?? {})));
    expect(written).toEqual(expect.arrayContaining(used));
  });

  it.each((examples ? allExamples(examples) : []).map((props) => ({ name: props.example.name, props })))(
    'shows $name without complaints and without accessibility faults',
    async ({ props }) => {
      const { container } = render(<ExampleHost {...props} />);
      await act(async () => {
        await vi.dynamicImportSettled();
      });
      const { violations } = await axe.run(container, { rules: RULES });

      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      // Designsystemet sizes a textarea from script and Leaflet places its layers, which a strict style-src lets it do.
      expect(
        [...container.querySelectorAll('[style]:not(textarea)')].filter((element) => !element.closest('.leaflet-container')),
      ).toHaveLength(0);
      expect(errors).toEqual([]);
    },
  );
});
