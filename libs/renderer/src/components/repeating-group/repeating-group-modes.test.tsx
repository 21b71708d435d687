import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { focusField } from '../../error-summary/focus-field.js';
import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './repeating-group.examples.js';

async function show(name: string) {
  const example = examples.examples.find((candidate) => candidate.name === name) ?? expect.fail(name);
  render(<ExampleHost examples={examples} example={example} />);
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

const settled = () => act(() => new Promise<void>((done) => void setTimeout(done, 50)));
const click = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};
const lines = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

describe('rows in a table', () => {
  it('say what they hold and lack, and open beneath their line', async () => {
    await show('table');
    expect(lines()[0]).toHaveTextContent('Kari Vakkerblomst');
    expect(lines()[0]).toHaveTextContent('Styrer');
    expect(lines()[1]).toHaveTextContent('Mangler: Rolle');

    await click('Endre Kari Vakkerblomst');
    expect(screen.getByLabelText('Navn')).toHaveFocus();
    await click('Ferdig');
    expect(screen.queryByLabelText('Navn')).toBeNull();
    expect(screen.getByRole('button', { name: 'Endre Kari Vakkerblomst' })).toHaveFocus();
  });

  it('stay open while something in them is wrong, where the definition asks for that', async () => {
    await show('table');
    await click('Endre Ola Lystigbekk');
    await click('Ferdig');

    expect(screen.getByText('Rett feilene før du går videre.')).toBeVisible();
    expect(screen.getByText('Velg et svar på «Rolle».')).toBeVisible();
    expect(screen.getByLabelText('Styrer')).toHaveFocus();
  });

  it('stay open while something in them is wrong also when another is added', async () => {
    await show('table');
    await click('Endre Ola Lystigbekk');
    await click('Legg til en person');

    expect(screen.getAllByLabelText('Navn')).toHaveLength(2);
  });

  it('are filled in where they stand, where the definition asks for that', async () => {
    await show('table-filled-in');
    expect(within(screen.getByRole('table')).getAllByLabelText('Navn')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Endre/ })).toBeNull();
  });

  it('leave room for the one that is edited, where the definition asks for that', async () => {
    await show('table-makes-room');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Legg til en person' })).toBeNull();
    await click('Ferdig');
    expect(screen.getByRole('table')).toBeVisible();
  });
});

it('asks a row\u2019s questions a page at a time, and goes on to the next row', async () => {
  await show('pages-in-a-row');
  expect(screen.getByText('Del 1 av 2')).toBeVisible();
  expect(screen.queryByLabelText('Styrer')).toBeNull();
  await click('Neste');
  expect(screen.getByLabelText('Styrer')).toBeVisible();
  await click('Ferdig, åpne neste');
  expect(screen.getByLabelText('Navn')).toHaveValue('Ola Lystigbekk');
});

describe.each(['thousand', 'thousand-cards'])('a thousand rows (%s)', (name) => {
  it('are shown a page at a time', async () => {
    await show(name);
    expect(screen.getByText('Viser 1–25 av 1000')).toBeVisible();
    expect(document.querySelectorAll('[data-row]')).toHaveLength(25);
    await click('Neste');
    expect(screen.getByText('Viser 26–50 av 1000')).toBeVisible();
    expect(screen.getByText('Person 26', { selector: ':not(.sv-visually-hidden)' })).toBeVisible();
  });

  it('bring forth the row a message leads to', async () => {
    await show(name);
    await act(async () => void focusField('navn-730'));
    expect(document.activeElement?.closest('[data-row]')).toHaveTextContent('Person 731');
  });

  it('show the page of a row that is added', async () => {
    await show(name);
    await click('Legg til en person');
    await settled();
    expect(screen.getByText('Viser 1001–1001 av 1001')).toBeVisible();
    expect(screen.getByLabelText('Navn')).toHaveFocus();
  });
});
