import type { Answers } from '@sporvalg/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';

import { ExampleApplication } from '../examples/example-application.js';

async function open(answers?: Answers) {
  const user = userEvent.setup();
  const view = render(<ExampleApplication page="start" {...(answers ? { answers } : {})} />);
  await act(() => vi.dynamicImportSettled());
  return { user, ...view };
}

const next = () => screen.getByRole('button', { name: 'Neste spørsmål' });

describe('track selection', () => {
  it('asks one question at a time, and moves on only when told to', async () => {
    const { user } = await open();
    expect(screen.getAllByRole('radio')).toHaveLength(2);

    await user.click(screen.getByLabelText('Ja'));
    expect(screen.getByRole('group', { name: /Skal du servere mat eller drikke/ })).toBeVisible();

    await user.click(next());
    expect(screen.getByRole('group', { name: 'Skal du servere alkohol?' })).toBeVisible();
    expect(screen.queryByRole('group', { name: /Skal du servere mat eller drikke/ })).toBeNull();
  });

  it('will not go on without an answer', async () => {
    const { user } = await open();
    await user.click(next());

    expect(screen.getByRole('group', { name: /Skal du servere mat/ })).toBeVisible();
    expect(screen.getByText('Velg et svar før du går videre.')).toBeVisible();
  });

  it('says what the answers lead to and why, and goes on from there', async () => {
    const { user, container } = await open({ sporvalg: { mat: true } });
    await user.click(screen.getByLabelText('Ja'));
    await user.click(next());

    expect(screen.getByRole('heading', { name: 'Du skal søke om serveringsbevilling og skjenkebevilling' })).toBeVisible();
    expect(screen.getByText(/Da trenger du begge bevillingene/)).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Stedet', 'Skjenking']);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Gå videre med søknaden' }));
    expect(screen.getByLabelText('Navn på stedet')).toBeVisible();
  });

  it('takes an earlier answer up again, and follows the new one', async () => {
    const { user } = await open({ sporvalg: { mat: true, alkohol: true } });
    await user.click(screen.getByRole('button', { name: 'Endre svaret på «Skal du servere alkohol?»' }));
    await user.click(screen.getByLabelText('Nei'));
    await user.click(next());

    expect(screen.getByRole('heading', { name: 'Du skal søke om serveringsbevilling' })).toBeVisible();
  });

  it('ends with guidance for those who need no application', async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText('Nei'));
    await user.click(next());

    expect(await screen.findByRole('heading', { name: 'Du trenger ikke søke' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gå videre med søknaden' })).toBeNull();
  });

  it('lets the citizen overrule the answers, and go back to following them', async () => {
    const { user } = await open({ sporvalg: { mat: true, alkohol: false } });
    await user.click(screen.getByRole('button', { name: 'Velg selv' }));
    const choices = within(screen.getByRole('group', { name: /Velg selv/ }));
    expect(choices.getAllByRole('radio')).toHaveLength(3);
    await user.click(choices.getByLabelText('Skjenkebevilling'));
    await user.click(screen.getByRole('button', { name: 'Bruk dette valget' }));

    expect(screen.getByRole('heading', { name: 'Du skal søke om skjenkebevilling' })).toBeVisible();
    expect(screen.getByText('Du har valgt dette selv.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Følg svarene mine i stedet' }));
    expect(screen.getByRole('heading', { name: 'Du skal søke om serveringsbevilling' })).toBeVisible();
  });
});
