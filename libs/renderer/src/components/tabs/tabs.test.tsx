import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { focusField } from '../../error-summary/focus-field.js';
import { ExampleHost } from '../../examples/example-host.js';
import { examples as accordion } from '../accordion/accordion.examples.js';
import type { ComponentExamples } from '../../examples/component-examples.js';
import { examples } from './tabs.examples.js';

async function show(from: ComponentExamples, name: string) {
  const example = from.examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`No example ${name}`);
  render(<ExampleHost examples={from} example={example} />);
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });

it('opens the tab that is chosen, and keeps what was written on the other', async () => {
  await show(examples, 'default');
  fireEvent.change(screen.getByLabelText('Navn'), { target: { value: 'Kari' } });
  fireEvent.click(tab(/Kontakt/));
  expect(tab(/Kontakt/)).toHaveAttribute('aria-selected', 'true');
  fireEvent.click(tab(/Person/));

  expect(screen.getByLabelText('Navn')).toHaveValue('Kari');
});

it('says on the tab that something on it is wrong', async () => {
  await show(examples, 'required-empty');

  expect(tab(/Person/)).toHaveAccessibleName('Person (har feil)');
  expect(tab(/Kontakt/)).toHaveAccessibleName('Kontakt');
});

it('chooses the tab of a field that is gone to', async () => {
  await show(examples, 'required-empty');
  expect(tab(/Person/)).toHaveAttribute('aria-selected', 'false');
  act(() => void focusField('navn'));
  await act(() => new Promise<void>((done) => void requestAnimationFrame(() => done())));

  expect(tab(/Person/)).toHaveAttribute('aria-selected', 'true');
  expect(document.activeElement).toBe(screen.getByLabelText('Navn'));
});

it('unfolds the accordion of a field that is gone to', async () => {
  await show(accordion, 'required-empty');
  const details = document.querySelector('details');
  expect(details?.open).toBe(false);
  act(() => void focusField('navn'));

  expect(details?.open).toBe(true);
});
