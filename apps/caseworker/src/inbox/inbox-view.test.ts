import { describe, expect, it } from 'vitest';

import { isNarrowed, queryOf, searchOf, viewFrom, type InboxView, type Services } from './inbox-view.js';

const services: Services = [{ id: 'skjenkebevilling', title: 'Skjenkebevilling', tracks: [{ id: 'skjenk', title: 'Skjenking' }] }];
const read = (address: string) => viewFrom(new URLSearchParams(address), services);

describe('the address of the inbox', () => {
  it('leads back to the same view', () => {
    const view: InboxView = { state: 'rejected', service: 'skjenkebevilling', track: 'skjenk', page: 3 };
    expect(searchOf(view).toString()).toBe('tilstand=avvist&tjeneste=skjenkebevilling&spor=skjenk&side=3');
    expect(viewFrom(searchOf(view), services)).toEqual(view);
  });

  it('is empty for the first page of everything', () => {
    expect(searchOf({ page: 1 }).toString()).toBe('');
    expect(read('')).toEqual({ page: 1 });
  });

  it.each(['tilstand=rejected', 'tjeneste=ukjent&spor=skjenk', 'spor=skjenk', 'side=0', 'side=1.5', 'side=x', 'side=99999999'])(
    'is read as everything where it says what does not exist: %s',
    (address) => {
      expect(read(address)).toEqual({ page: 1 });
    },
  );
});

describe('what the server is asked', () => {
  it('has the words searched for, which the address never has', () => {
    expect(queryOf({ page: 1 }, '  Kari ')).toEqual({ text: 'Kari', limit: 50, offset: 0 });
  });

  it('goes on where the page before ended', () => {
    expect(queryOf({ page: 3, state: 'archived' }, '')).toEqual({ state: 'archived', limit: 50, offset: 100 });
  });
});

it('an empty inbox and one where nothing fits are told apart', () => {
  expect(isNarrowed({ page: 1 }, '  ')).toBe(false);
  expect(isNarrowed({ page: 1, state: 'sent' }, '')).toBe(true);
  expect(isNarrowed({ page: 1, service: 'skjenkebevilling' }, '')).toBe(true);
  expect(isNarrowed({ page: 1 }, 'Kari')).toBe(true);
});
