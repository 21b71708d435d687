import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import type { LookupResult } from '../../services.js';
import { examples } from './organization-lookup.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const show = (lookUp: LookupResult) => {
  render(<ExampleHost examples={examples} example={{ ...first, lookUp }} />);
  return userEvent.setup();
};
const number = () => screen.getByLabelText('Organisasjonsnummer');

describe('an organisation', () => {
  it('is fetched by its number and shown with where it came from', async () => {
    const user = show({
      status: 'found',
      source: 'enhetsregisteret',
      retrievedAt: '2026-11-20T13:02:00Z',
      values: { organization_lookup_orgnr: '310000000', organization_lookup_name: 'Havna Kro AS', bankrupt: false },
    });
    await user.type(number(), '310 000 000{Enter}');

    expect(await screen.findByText('Havna Kro AS')).toBeVisible();
    expect(screen.getByText('Hentet fra Enhetsregisteret i dag kl. 14.02')).toBeVisible();
    expect(screen.getByText('Stemmer det ikke?')).toBeVisible();
  });

  it('is not asked for with a number that cannot be one', async () => {
    const user = show({ status: 'unavailable', source: 'enhetsregisteret' });
    await user.type(number(), '123456789');
    await user.click(screen.getByRole('button', { name: 'Hent' }));

    expect(screen.getByText(/Organisasjonsnummeret stemmer ikke/)).toBeVisible();
    expect(screen.queryByText(/svarer ikke/)).toBeNull();
  });

  it('opens for typing with the number kept when the register does not answer', async () => {
    const user = show({ status: 'unavailable', source: 'enhetsregisteret' });
    await user.type(number(), '310000000{Enter}');

    expect(await screen.findByLabelText('Navn på virksomheten')).toBeVisible();
    expect(number()).toHaveValue('310000000');
    expect(screen.getByText(/Enhetsregisteret svarer ikke\. Skriv inn selv/)).toBeVisible();
  });

  it('that is not there is said so, and typing is offered', async () => {
    const user = show({ status: 'not-found', source: 'enhetsregisteret' });
    await user.type(number(), '310000094{Enter}');

    expect(await screen.findByText(/Vi fant ingen virksomhet med dette nummeret/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Skriv inn selv' })).toBeVisible();
  });
});
