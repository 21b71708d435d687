import type { Answers } from '@sporvalg/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';

import { ExampleApplication } from '../examples/example-application.js';

const tracks = { sporvalg: { mat: true, alkohol: true } };

function open(answers: Answers = tracks, page = 'stedet') {
  const saved: Answers[] = [];
  const user = userEvent.setup();
  const view = render(<ExampleApplication page={page} answers={answers} onAnswersChanged={(next) => saved.push(next)} />);
  return { ...view, user, saved: () => saved.at(-1) };
}

const painted = () => act(() => new Promise<void>((done) => void requestAnimationFrame(() => setTimeout(done))));
const next = () => screen.getByRole('button', { name: 'Neste' });

describe('a page of an application', () => {
  it('gives the answers as the citizen writes them', async () => {
    const { user, saved } = open();
    await user.type(screen.getByLabelText('Navn på stedet'), 'Havna Kro');
    await painted();

    expect(saved()).toEqual({ ...tracks, navn: 'Havna Kro' });
  });

  it('takes an emptied answer away rather than keeping an empty one', async () => {
    const { user, saved } = open({ ...tracks, navn: 'Havna' });
    await user.clear(screen.getByLabelText('Navn på stedet'));
    await painted();

    expect(saved()).toEqual(tracks);
  });

  it('opens a question beneath the answer that asks for it, and keeps its answer when it closes', async () => {
    const { user } = open();
    const outdoors = within(screen.getByRole('group', { name: 'Har du uteservering?' }));
    expect(screen.queryByLabelText('Hvor mange plasser er det ute?')).toBeNull();

    await user.click(outdoors.getByLabelText('Ja'));
    await user.type(await screen.findByLabelText('Hvor mange plasser er det ute?'), '24');
    await user.click(outdoors.getByLabelText('Nei'));
    await painted();
    expect(screen.queryByLabelText('Hvor mange plasser er det ute?')).toBeNull();

    await user.click(outdoors.getByLabelText('Ja'));
    expect(await screen.findByLabelText('Hvor mange plasser er det ute?')).toHaveValue('24');
  });

  it('says nothing is wrong while the citizen types, but on leaving the field', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText('Når vil du åpne?'), '32.13.2026');
    await painted();
    expect(screen.getByLabelText('Når vil du åpne?')).toBeValid();

    await user.tab();
    await painted();
    expect(screen.getByLabelText('Når vil du åpne?')).toBeInvalid();
    expect(screen.getByLabelText('Når vil du åpne?')).toHaveValue('32.13.2026');
  });

  it('does not scold someone who passes an empty field with the Tab key', async () => {
    const { user } = open();
    await user.click(screen.getByLabelText('Navn på stedet'));
    await user.tab();
    await painted();

    expect(screen.getByLabelText('Navn på stedet')).toBeValid();
  });

  it('gathers what is wrong on top, with focus and the same words as beside the field', async () => {
    const { user, container } = open();
    await user.click(next());

    const summary = screen.getByRole('group', { name: 'Rett dette før du går videre' });
    expect(summary).toHaveFocus();
    const words = within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(words).toEqual(['Fyll ut «Navn på stedet».', 'Velg en dato for «Når vil du åpne?».', 'Velg et svar på «Har du uteservering?».']);
    expect(screen.getByLabelText('Navn på stedet')).toHaveAccessibleDescription('Fyll ut «Navn på stedet».');

    await user.click(within(summary).getByRole('link', { name: /Når vil du åpne/ }));
    expect(screen.getByLabelText('Når vil du åpne?')).toHaveFocus();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  it('writes a calculated value into the form', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText(/Forventet omsetning/), '1 200');

    expect(await screen.findByText('kr 2 400')).toBeVisible();
  });
});

describe('rows', () => {
  const personer = [
    { altinnRowId: 'a', navn: 'Kari Vakkerblomst', telefon: '900 00 000' },
    { altinnRowId: 'b', navn: 'Ola Lystigbekk' },
    { altinnRowId: 'c', navn: 'Siri Rolighumle', telefon: '911 11 111' },
  ];

  it('adds one with an identity of its own, opened with focus in its first field', async () => {
    const { user, saved } = open();
    await user.click(screen.getByRole('button', { name: 'Legg til en person' }));
    await painted();
    expect(screen.getByLabelText('Navn')).toHaveFocus();

    await user.keyboard('Kari');
    await painted();
    expect(saved()).toEqual({ ...tracks, personer: [{ altinnRowId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, navn: 'Kari' }] });
  });

  it('asks once before it removes, naming the one', async () => {
    const { user, saved } = open({ ...tracks, personer });
    await user.click(screen.getByRole('button', { name: 'Fjern Kari Vakkerblomst' }));
    expect(screen.getByText('Vil du fjerne Kari Vakkerblomst?')).toBeVisible();
    expect(saved()).toBeUndefined();

    await user.click(screen.getByRole('button', { name: 'Ja, fjern' }));
    await painted();
    expect(saved()).toEqual({ ...tracks, personer: personer.slice(1) });
  });

  it('never shows the answers of a removed row in the one that takes its place', async () => {
    const { user, saved } = open({ ...tracks, personer });
    await user.click(screen.getByRole('button', { name: 'Fjern Kari Vakkerblomst' }));
    await user.click(screen.getByRole('button', { name: 'Ja, fjern' }));
    await painted();
    await user.click(screen.getByRole('button', { name: 'Endre Ola Lystigbekk' }));

    expect(screen.getByLabelText('Navn')).toHaveValue('Ola Lystigbekk');
    expect(screen.getByLabelText(/Telefon/)).toHaveValue('');
    await user.type(screen.getByLabelText('Navn'), ' junior');
    await painted();
    expect(saved()).toEqual({ ...tracks, personer: [{ altinnRowId: 'b', navn: 'Ola Lystigbekk junior' }, personer[2]] });
  });

  it('says on the card what a row still lacks', () => {
    open({ ...tracks, personer: [{ altinnRowId: 'a', telefon: '900 00 000' }] });

    expect(screen.getByText('Mangler: Navn')).toBeVisible();
  });
});
