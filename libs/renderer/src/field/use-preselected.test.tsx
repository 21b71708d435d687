import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { examples } from '../components/radio-buttons/radio-buttons.examples.js';
import { ExampleHost } from '../examples/example-host.js';

async function show(answers: Readonly<Record<string, unknown>>) {
  const example = examples.examples.find(({ name }) => name === 'preselected');
  if (!example) throw new Error('No example');
  render(<ExampleHost examples={examples} example={{ ...example, answers }} />);
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

it('chooses beforehand what the definition says, and lets the citizen choose otherwise', async () => {
  await show({});
  expect(screen.getByRole('radio', { name: 'Kafé' })).toBeChecked();

  fireEvent.click(screen.getByRole('radio', { name: 'Restaurant' }));
  await act(async () => undefined);

  expect(screen.getByRole('radio', { name: 'Restaurant' })).toBeChecked();
});

it('leaves an answer that is there as it is', async () => {
  await show({ type: 'restaurant' });
  expect(screen.getByRole('radio', { name: 'Restaurant' })).toBeChecked();
});
