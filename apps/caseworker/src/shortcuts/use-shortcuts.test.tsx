import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { turnShortcuts } from './enabled.js';
import { useShortcuts } from './use-shortcuts.js';

afterEach(() => turnShortcuts(true));

function Page({ onJ }: { readonly onJ: () => void }) {
  useShortcuts({ j: onJ });
  return <input aria-label="Søk" />;
}

it('a single key does its work', async () => {
  const onJ = vi.fn();
  render(<Page onJ={onJ} />);
  await userEvent.keyboard('j');
  expect(onJ).toHaveBeenCalledOnce();
});

it('a letter written in a field is a letter', async () => {
  const onJ = vi.fn();
  render(<Page onJ={onJ} />);
  await userEvent.type(screen.getByRole('textbox'), 'jj');
  expect(onJ).not.toHaveBeenCalled();
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'jj');
});

it('keys with Ctrl belong to the browser', async () => {
  const onJ = vi.fn();
  render(<Page onJ={onJ} />);
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(onJ).not.toHaveBeenCalled();
});

it('somebody who controls the machine by speech can turn single keys off', async () => {
  const onJ = vi.fn();
  render(<Page onJ={onJ} />);
  turnShortcuts(false);
  await userEvent.keyboard('j');
  expect(onJ).not.toHaveBeenCalled();
});
