import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { examples as address } from '../components/address/address.examples.js';
import { examples as person } from '../components/person-lookup/person-lookup.examples.js';
import { ExampleHost } from '../examples/example-host.js';

/** Enters the first field of the component, and leaves the component again. */
async function passThrough(examples: typeof person, type: string): Promise<void> {
  const [example] = examples.examples;
  if (!example) throw new Error('No example');
  render(<ExampleHost examples={examples} example={example} />);
  await act(() => vi.dynamicImportSettled());
  const [field] = screen.getAllByRole<HTMLInputElement>('textbox');
  if (!field) throw new Error('No field');
  act(() => field.focus());
  if (type !== '') fireEvent.change(field, { target: { value: type } });
  act(() => field.blur());
  await act(async () => undefined);
}

it.each([
  ['an address', address],
  ['a person', person],
])('%s that is passed through untouched shows no error', async (_what, examples) => {
  await passThrough(examples, '');

  expect(document.querySelector('[aria-invalid="true"]')).toBeNull();
});

it('an address that is left half done shows what it lacks', async () => {
  await passThrough(address, 'Vakkerblomstveien 3');

  expect(document.querySelector('[aria-invalid="true"]')).not.toBeNull();
});
