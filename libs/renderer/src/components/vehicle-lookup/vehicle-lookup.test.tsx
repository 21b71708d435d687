import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import type { LookupResult } from '../../services.js';
import { examples } from './vehicle-lookup.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const show = (lookUp: LookupResult) => {
  render(<ExampleHost examples={examples} example={{ ...first, lookUp }} />);
  return userEvent.setup();
};
const found = (values: Readonly<Record<string, unknown>>): LookupResult => ({
  status: 'found',
  source: 'kjoretoyregisteret',
  retrievedAt: '2026-11-20T13:02:00Z',
  values: { kjennemerke: 'ZA1234', ...values },
});
const plate = () => screen.getByLabelText('Kjennemerke');

describe('a vehicle', () => {
  it('is fetched by its number plate, however it is typed, and shown with where it came from', async () => {
    const user = show(found({ makeAndModel: 'Fjellfant Skare 600', categoryName: 'Beltemotorsykkel', registrationStatus: 'REGISTRERT' }));
    await user.type(plate(), 'za 1234{Enter}');

    expect(await screen.findByText('Fjellfant Skare 600')).toBeVisible();
    expect(screen.getByText('Hentet fra Statens vegvesen i dag kl. 14.02')).toBeVisible();
    expect(screen.queryByLabelText('Merke og modell')).toBeNull();
  });

  it('that the register knows little about is described by the citizen', async () => {
    const user = show(found({}));
    await user.type(plate(), 'ZA1234{Enter}');
    await user.type(await screen.findByLabelText('Merke og modell'), 'Fjellfant');

    expect(screen.getByLabelText('Merke og modell')).toHaveValue('Fjellfant');
  });

  it('that is no longer registered is said so', async () => {
    const user = show(found({ registrationStatus: 'AVREGISTRERT' }));
    await user.type(plate(), 'ZA1234{Enter}');

    expect(await screen.findByText(/ikke registrert for bruk/)).toBeVisible();
  });

  it('is not asked for with a text that cannot be a number plate', async () => {
    const user = show(found({}));
    await user.type(plate(), 'ZA-12345678{Enter}');

    expect(screen.getByText(/Kjennemerket stemmer ikke/)).toBeVisible();
    expect(screen.queryByText(/Hentet fra/)).toBeNull();
  });

  it('is typed when the register does not answer, with the plate kept', async () => {
    const user = show({ status: 'unavailable', source: 'kjoretoyregisteret' });
    await user.type(plate(), 'za1234{Enter}');
    await user.type(await screen.findByLabelText('Merke og modell'), 'Fjellfant');

    expect(plate()).toHaveValue('ZA1234');
    expect(screen.getByText(/Statens vegvesen svarer ikke\. Skriv inn selv/)).toBeVisible();
  });

  it('that is not there is said so, and typing is offered', async () => {
    const user = show({ status: 'not-found', source: 'kjoretoyregisteret' });
    await user.type(plate(), 'ZA9999{Enter}');
    expect(await screen.findByText(/Vi fant ikke noe kjøretøy/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skriv inn selv' }));

    expect(plate()).toHaveValue('ZA9999');
  });
});
