import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { lazyPart } from './lazy-part.js';

const Greeting = ({ name }: { readonly name: string }) => <p>Hei, {name}</p>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is drawn at once when it has been fetched', async () => {
  const { Component, load } = lazyPart(async () => Greeting);
  await load();
  render(<Component name="Kari" />);

  expect(screen.getByText('Hei, Kari')).toBeVisible();
});

it('is fetched when it is drawn, and asked for again until it comes', async () => {
  const fetchPart = vi.fn(async () => Greeting);
  fetchPart.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
  const { Component } = lazyPart(fetchPart);
  render(<Component name="Kari" />);
  await act(() => vi.advanceTimersByTimeAsync(2_900));
  expect(screen.queryByText('Hei, Kari')).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(200));

  expect(screen.getByText('Hei, Kari')).toBeVisible();
  expect(fetchPart).toHaveBeenCalledTimes(3);
});
