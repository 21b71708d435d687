import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './add-to-list.examples.js';

async function show(name: string) {
  const example = examples.examples.find((candidate) => candidate.name === name) ?? expect.fail(name);
  render(<ExampleHost examples={examples} example={example} />);
  await settled();
}

const settled = () => act(() => new Promise<void>((done) => void setTimeout(done, 50)));
const click = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};
const lines = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

it('asks in a dialogue for every property of the items, and keeps what is answered as a line', async () => {
  await show('default');
  await click('Legg til sykler');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByLabelText(/Merke/)).toHaveFocus();
  for (const label of [/Antall/, /Ledig fra/]) expect(dialog.getByLabelText(label)).toBeVisible();
  for (const question of [/motor/, /Hvor står de/]) expect(dialog.getByRole('group', { name: question })).toBeVisible();

  fireEvent.change(dialog.getByLabelText(/Merke/), { target: { value: 'Grønn tandem' } });
  fireEvent.click(dialog.getByLabelText('På kaia'));
  await settled();
  await click('Ferdig');

  expect(screen.queryByRole('dialog')).toBeNull();
  expect(lines()[0]).toHaveTextContent('Grønn tandem');
  expect(lines()[0]).toHaveTextContent('På kaia');
  expect(screen.getByRole('button', { name: 'Endre Grønn tandem' })).toHaveFocus();
});

it('stays open and says what lacks when a required property is not answered', async () => {
  await show('default');
  await click('Legg til sykler');
  await click('Ferdig');
  expect(within(screen.getByRole('dialog')).getByText('Rett feilene før du går videre.')).toBeVisible();
});

it('leaves a row as it was when the change is cancelled, and none where it was new', async () => {
  await show('filled');
  await click('Endre Rød bysykkel');
  fireEvent.change(screen.getByLabelText(/Merke/), { target: { value: 'Noe annet' } });
  await settled();
  await click('Avbryt');
  expect(lines()[0]).toHaveTextContent('Rød bysykkel');

  await click('Legg til sykler');
  expect(lines()).toHaveLength(3);
  await click('Avbryt');
  expect(lines()).toHaveLength(2);
});

it('keeps what is written when the dialogue is closed with the keyboard', async () => {
  await show('filled');
  await click('Endre Rød bysykkel');
  fireEvent.change(screen.getByLabelText(/Merke/), { target: { value: 'Gul bysykkel' } });
  await settled();
  fireEvent(screen.getByRole('dialog'), new Event('close'));
  await settled();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(lines()[0]).toHaveTextContent('Gul bysykkel');
});
