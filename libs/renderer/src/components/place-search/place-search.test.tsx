import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import type { LookupResult } from '../../services.js';
import { examples } from './place-search.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const show = (lookUp: LookupResult) => {
  render(<ExampleHost examples={examples} example={{ ...first, lookUp }} />);
  return userEvent.setup();
};
const search = () => screen.getByRole('combobox', { name: 'Søk etter stedet' });

describe('a place', () => {
  it('is chosen among the hits with the keyboard alone, with where it came from', async () => {
    const user = show({
      status: 'choices',
      source: 'kartverket-stedsnavn',
      retrievedAt: '2026-11-20T13:02:00Z',
      choices: [
        {
          label: 'Storvollen (grend, Rana)',
          values: { name: 'Storvollen', kind: 'Grend', municipalityName: 'Rana', lat: 66.2, lon: 14.6 },
        },
        { label: 'Storvollen (gard, Vefsn)', values: { name: 'Storvollen', kind: 'Gard' } },
      ],
    });
    await user.type(search(), 'storv');
    await screen.findAllByRole('option');
    await user.keyboard('{ArrowDown}{Enter}');

    expect(screen.getByText('Storvollen')).toBeVisible();
    expect(screen.getByText('Grend')).toBeVisible();
    expect(screen.getByText('Hentet fra Kartverket i dag kl. 14.02')).toBeVisible();
  });

  it('is written when the register does not answer', async () => {
    const user = show({ status: 'unavailable', source: 'kartverket-stedsnavn' });
    await user.type(search(), 'storvollen');
    await user.type(await screen.findByLabelText('Navn på stedet'), 'Storvollen');

    expect(screen.getByLabelText('Navn på stedet')).toHaveValue('Storvollen');
    expect(screen.getByText(/Kartverket svarer ikke\. Skriv inn selv/)).toBeVisible();
  });

  it('that has no official name is written in own words', async () => {
    const user = show({ status: 'not-found', source: 'kartverket-stedsnavn' });
    await user.type(search(), 'brakka');
    expect(await screen.findByText(/Ingen treff/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skriv inn selv' }));

    expect(screen.getByLabelText('Navn på stedet')).toBeVisible();
  });
});
