import { expect, it } from 'vitest';

import { when } from './when.js';

const NOW = new Date('2026-11-20T23:30:00Z');

it.each([
  ['2026-11-20T23:02:00Z', 'i dag kl.\u00a000.02'],
  ['2026-11-20T22:59:00Z', 'i går kl.\u00a023.59'],
  ['2026-11-19T22:30:00Z', '19. november 2026 kl.\u00a023.30'],
  ['2026-07-01T22:30:00Z', '2. juli 2026 kl.\u00a000.30'],
])('%s is said as %s just after midnight in Oslo', (instant, words) => {
  expect(when(instant, NOW)).toBe(words);
});

it('leaves the time out of earlier days where there is little room', () => {
  expect(when('2026-11-10T09:00:00Z', NOW, 'short')).toBe('10. november 2026');
  expect(when('2026-11-20T23:02:00Z', NOW, 'short')).toBe('i dag kl.\u00a000.02');
});
