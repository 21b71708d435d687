import type { Clock, RegisterAnswer } from '@sporvalg/ports';

export const found = <T>(value: T, source: string, clock: Clock): RegisterAnswer<T> => ({
  status: 'found',
  value,
  source,
  retrievedAt: clock.now().toISOString(),
});

export const notFound = <T>(source: string, clock: Clock): RegisterAnswer<T> => ({
  status: 'not-found',
  source,
  retrievedAt: clock.now().toISOString(),
});
