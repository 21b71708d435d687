import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { focusField } from '../error-summary/focus-field.js';
import { usePortions } from './use-portions.js';

const FIELDS = Array.from({ length: 200 }, (_, index) => `felt${index}`);

function Fields({ all }: { readonly all: readonly string[] }) {
  return usePortions(all).map((id) => (
    <div key={id} data-node={id}>
      <input aria-label={id} />
    </div>
  ));
}

/** React draws what one frame has asked for when the frame is over. */
async function seeFrames(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) await act(() => vi.advanceTimersByTimeAsync(50));
}

const drawn = () => screen.getAllByRole('textbox').length;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('draws a short page whole, at once', () => {
  render(<Fields all={FIELDS.slice(0, 15)} />);

  expect(drawn()).toBe(15);
});

it('draws the first screen of a long page at once, and the rest after it in the same order', async () => {
  render(<Fields all={FIELDS} />);
  expect(drawn()).toBeLessThan(60);
  await seeFrames(10);

  expect(screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-label'))).toEqual(FIELDS);
});

it('keeps what is typed in the first screen while the rest comes', async () => {
  render(<Fields all={FIELDS} />);
  const first = screen.getByRole('textbox', { name: 'felt0' });
  first.focus();
  await seeFrames(10);

  expect(screen.getByRole('textbox', { name: 'felt0' })).toBe(first);
  expect(first).toHaveFocus();
});

it('draws all of it when a field far down is asked for', () => {
  render(<Fields all={FIELDS} />);
  act(() => void focusField('felt199'));

  expect(screen.getByRole('textbox', { name: 'felt199' })).toHaveFocus();
});
