import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { expect, it, vi } from 'vitest';

import type { NodeProps } from '../components/component.js';
import { ExampleApplication } from '../examples/example-application.js';

const drawn = vi.hoisted((): Record<string, number> => ({}));

vi.mock('../components/input/input.js', async (original) => {
  const { Input } = await original<typeof import('../components/input/input.js')>();
  return { Input: counting(Input) };
});
vi.mock('../components/radio-buttons/radio-buttons.js', async (original) => {
  const { RadioButtons } = await original<typeof import('../components/radio-buttons/radio-buttons.js')>();
  return { RadioButtons: counting(RadioButtons) };
});

function counting(Component: (props: NodeProps) => React.ReactNode) {
  return function Counted(props: NodeProps) {
    drawn[props.view.key] = (drawn[props.view.key] ?? 0) + 1;
    return createElement(Component, props);
  };
}

it('draws nothing anew but the field written in', async () => {
  const user = userEvent.setup();
  render(<ExampleApplication page="stedet" answers={{ sporvalg: { mat: true, alkohol: true }, navn: 'Havna' }} />);
  const before = { ...drawn };
  await user.type(screen.getByLabelText('Navn på stedet'), ' Kro');
  await act(() => new Promise<void>((done) => void requestAnimationFrame(() => setTimeout(done))));

  expect(screen.getByLabelText('Navn på stedet')).toHaveValue('Havna Kro');
  expect(before['ute']).toBeGreaterThan(0);
  expect(drawn['ute']).toBe(before['ute']);
  expect(drawn['omsetning']).toBe(before['omsetning']);
});
