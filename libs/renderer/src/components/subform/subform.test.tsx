import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './subform.examples.js';

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

it('shows the columns of the definition, with its words for what is not answered', async () => {
  await show('filled');
  const [head, first, second] = within(screen.getByRole('table')).getAllByRole('row');
  expect(head).toHaveTextContent('LeirBegynner');
  expect(first).toHaveTextContent('Sommerleir på Tirilltoppen');
  expect(first).toHaveTextContent('1. juli 2027');
  expect(first).not.toHaveTextContent('telt og bål');
  expect(second).toHaveTextContent('Ikke bestemt');
});

it('opens one entry alone, with the components of its part, and goes back to the table', async () => {
  await show('filled');
  await click('Endre Vinterleir');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByLabelText(/Hva heter leiren/)).toHaveValue('Vinterleir');
  expect(screen.getByLabelText(/Hva skal dere gjøre der/)).toBeVisible();
  expect(screen.queryByText('Sommerleir på Tirilltoppen')).toBeNull();

  await click('Ferdig');
  expect(screen.getByRole('table')).toBeVisible();
});

it('lets entries be neither added nor removed where the definition says so', async () => {
  await show('fixed');
  expect(screen.queryByRole('button', { name: 'Legg til en leir' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Fjern/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Endre Vinterleir' })).toBeVisible();
});
