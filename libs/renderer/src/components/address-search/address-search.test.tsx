import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { ComponentExample } from '../../examples/component-examples.js';
import { ExampleHost } from '../../examples/example-host.js';
import type { LookupResult } from '../../services.js';
import { examples } from './address-search.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const hits: LookupResult = {
  status: 'choices',
  source: 'kartverket-adresser',
  retrievedAt: '2026-11-20T13:02:00Z',
  choices: [
    {
      label: 'Havnegata 4, 8900 Brønnøysund',
      values: { address: 'Havnegata 4', postalCode: '8900', city: 'Brønnøysund', gardsnummer: '103', bruksnummer: '21' },
    },
    { label: 'Havnegata 40, 8900 Brønnøysund', values: { address: 'Havnegata 40', postalCode: '8900', city: 'Brønnøysund' } },
  ],
};
const show = (lookUp: LookupResult, example: Partial<ComponentExample> = {}) => {
  render(<ExampleHost examples={examples} example={{ ...first, ...example, lookUp }} />);
  return userEvent.setup();
};
const search = () => screen.getByRole('combobox', { name: 'Søk etter adressen' });

describe('an address', () => {
  it('is chosen among the hits with the keyboard alone', async () => {
    const user = show(hits);
    await user.type(search(), 'Havnegata');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /Havnegata 4,/ })).toHaveAttribute('aria-selected', 'true');
    expect(search()).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: /Havnegata 4,/ }).id);

    await user.keyboard('{Enter}');
    expect(screen.getByText('Havnegata 4, 8900 Brønnøysund')).toBeVisible();
    expect(screen.getByText('103/21')).toBeVisible();
    expect(screen.getByText('Hentet fra Kartverket i dag kl. 14.02')).toBeVisible();
  });

  it('is chosen by pressing a hit', async () => {
    const user = show(hits);
    await user.type(search(), 'Havnegata');
    await user.click(await screen.findByRole('option', { name: /Havnegata 40/ }));

    expect(screen.getByText('Havnegata 40, 8900 Brønnøysund')).toBeVisible();
  });

  it('closes the list on Escape and says how many hits there are', async () => {
    const user = show(hits);
    await user.type(search(), 'Havnegata');
    expect(await screen.findByText('2 adresser. Bruk pil ned for å velge.')).toBeInTheDocument();
    await user.keyboard('{Escape}');

    expect(screen.queryByRole('option')).toBeNull();
  });

  it('opens for typing when the register does not answer, and says so', async () => {
    const user = show({ status: 'unavailable', source: 'kartverket-adresser' });
    await user.type(search(), 'Havnegata');

    expect(await screen.findByLabelText('Gateadresse')).toBeVisible();
    expect(screen.getByText(/Kartverket svarer ikke\. Skriv inn selv/)).toBeVisible();
  });

  it('may always be typed, and stays as typed', async () => {
    const user = show(hits);
    await user.click(screen.getByRole('button', { name: 'Skriv inn selv' }));
    await user.type(screen.getByLabelText('Gateadresse'), 'Bortgjemtveien 1');
    await user.type(screen.getByLabelText('Postnummer'), '8900');

    expect(screen.getByLabelText('Gateadresse')).toHaveValue('Bortgjemtveien 1');
    expect(screen.getByLabelText('Postnummer')).toHaveValue('8900');
  });
});
