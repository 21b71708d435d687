import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './repeating-group.examples.js';

const CONFIRM = /^Ja/;

async function show(name: string) {
  const example = examples.examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`No example ${name}`);
  render(<ExampleHost examples={examples} example={example} />);
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

const click = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(async () => undefined);
};

it('shows rows in rows, each under its own title one heading level down', async () => {
  await show('rows-in-rows');
  const person = screen.getByRole('group', { name: 'Kari Vakkerblomst' });

  expect(within(person).getByRole('heading', { level: 2, name: 'Kari Vakkerblomst' })).toBeInTheDocument();
  expect(within(person).getByRole('heading', { level: 3, name: 'Fredag' })).toBeInTheDocument();
  expect(within(person).getByRole('textbox', { name: /Dag/ })).toBeInTheDocument();
});

it('offers no more inner rows than the expression of the outer row says, and one again when one is removed', async () => {
  await show('rows-in-rows');
  expect(screen.queryByRole('button', { name: 'Legg til en vakt' })).toBeNull();

  await click(/Fjern.*Fredag/);
  await click(CONFIRM);

  expect(screen.queryByRole('heading', { level: 3, name: 'Fredag' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Legg til en vakt' })).toBeInTheDocument();
});

it('edits one row at a time: adding another folds the one before, which says what it lacks and keeps what was typed', async () => {
  await show('default');
  await click('Legg til en person');
  fireEvent.change(screen.getByLabelText('Navn'), { target: { value: 'Ola Lystigbekk' } });
  await click('Legg til en person');
  await act(() => new Promise<void>((done) => void setTimeout(done, 50)));

  expect(screen.getAllByLabelText('Navn')).toHaveLength(1);
  expect(screen.getByLabelText('Navn')).toHaveFocus();
  const ola = screen.getByRole('group', { name: 'Ola Lystigbekk' });
  expect(within(ola).getByText('Mangler: Rolle')).toBeVisible();
});

it('takes presses that come before the row of the one before is drawn: every row is added, and the last is open with focus', async () => {
  await show('default');
  const add = screen.getByRole('button', { name: 'Legg til en person' });
  act(() => {
    for (let press = 0; press < 3; press += 1) fireEvent.click(add);
  });

  const rows = document.querySelectorAll('.sv-row');
  expect(rows).toHaveLength(3);
  expect(document.querySelectorAll('.sv-row[data-open]')).toHaveLength(1);
  expect([...rows].at(-1)).toContainElement(screen.getByLabelText('Navn'));
  expect(screen.getByLabelText('Navn')).toHaveFocus();
});
