import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import type { LookupResult } from '../../services.js';
import { examples } from './property-lookup.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const show = async (lookUp: LookupResult) => {
  render(<ExampleHost examples={examples} example={{ ...first, lookUp }} />);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Gårdsnummer'), '131');
  await user.type(screen.getByLabelText('Bruksnummer'), '1');
  return user;
};
const from = { source: 'kartverket-eiendom', retrievedAt: '2026-11-20T13:02:00Z' };
const lease = (festenummer?: number) => ({
  label: ['131/1', festenummer].filter(Boolean).join('/'),
  values: {
    gardsnummer: 131,
    bruksnummer: 1,
    ...(festenummer && { festenummer }),
    matrikkelnummer: ['131/1', festenummer].filter(Boolean).join('/'),
  },
});

describe('a property', () => {
  it('is confirmed by its number and shown with where it came from', async () => {
    const user = await show({ status: 'found', ...from, values: lease().values });
    await user.keyboard('{Enter}');

    expect(await screen.findByText('131/1')).toBeVisible();
    expect(screen.getByText('Hentet fra Kartverket i dag kl. 14.02')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Velg en annen' }));
    expect(screen.getByLabelText('Gårdsnummer')).toHaveValue('');
  });

  it('with several leases is the one the citizen takes', async () => {
    const user = await show({ status: 'choices', ...from, choices: [lease(), lease(4), lease(7)] });
    await user.click(screen.getByRole('button', { name: 'Hent' }));
    expect(await screen.findByText(/har flere festenummer/)).toBeVisible();
    expect(screen.queryByText(/Hentet fra/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '131/1/4' }));

    expect(screen.getByText('131/1/4')).toBeVisible();
    expect(screen.getByText('Hentet fra Kartverket i dag kl. 14.02')).toBeVisible();
  });

  it('stays as typed when the register does not answer or does not have it', async () => {
    const user = await show({ status: 'unavailable', source: 'kartverket-eiendom' });
    await user.click(screen.getByRole('button', { name: 'Hent' }));

    expect(await screen.findByText(/Kartverket svarer ikke/)).toBeVisible();
    expect(screen.getByLabelText('Gårdsnummer')).toHaveValue('131');
  });
});
