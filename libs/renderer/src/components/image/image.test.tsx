import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './image.examples.js';

async function show(name: string) {
  const example = examples.examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`No example ${name}`);
  render(<ExampleHost examples={examples} example={example} />);
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

it('says what the picture shows when it cannot be fetched', async () => {
  await show('default');
  fireEvent.error(screen.getByRole('img', { name: 'En hvit sirkel på grå bunn' }));

  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('En hvit sirkel på grå bunn')).toBeInTheDocument();
});

it('never asks an address that is not secure', async () => {
  await show('unsafe-address');

  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText('En hvit sirkel på grå bunn')).toBeInTheDocument();
});
