import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './opening-hours.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const show = () => {
  render(<ExampleHost examples={examples} example={first} />);
  return userEvent.setup();
};
const day = (name: string) => within(screen.getByRole('group', { name }));

describe('opening hours', () => {
  it('are understood however a time is typed, and made readable on leaving the field', async () => {
    const user = show();
    await user.type(day('Mandag').getByLabelText('Fra'), '10');
    await user.type(day('Mandag').getByLabelText('Til'), '2230');
    await user.tab();

    expect(day('Mandag').getByLabelText('Fra')).toHaveValue('10.00');
    expect(day('Mandag').getByLabelText('Til')).toHaveValue('22.30');
  });

  it('past midnight are said in words', async () => {
    const user = show();
    await user.type(day('Fredag').getByLabelText('Fra'), '18');
    await user.type(day('Fredag').getByLabelText('Til'), '02');

    expect(day('Fredag').getByText('Til kl. 02.00 natt til lørdag')).toBeVisible();
  });

  it('of Monday are copied to the other weekdays, and to no other day', async () => {
    const user = show();
    await user.type(day('Mandag').getByLabelText('Fra'), '10');
    await user.type(day('Mandag').getByLabelText('Til'), '20');
    await user.click(screen.getByRole('button', { name: 'Bruk tidene for mandag også tirsdag til fredag' }));

    expect(day('Fredag').getByLabelText('Til')).toHaveValue('20.00');
    expect(day('Lørdag').getByLabelText('Til')).toHaveValue('');
  });

  it('are not asked for on a day that is closed', async () => {
    const user = show();
    await user.click(day('Søndag').getByLabelText('Stengt'));

    expect(day('Søndag').queryByLabelText('Fra')).toBeNull();
  });
});
