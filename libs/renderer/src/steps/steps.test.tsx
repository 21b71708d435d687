import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';

import { Steps, type Step } from './steps.js';

const step = (id: string, state: Step['state'], group?: string): Step => ({ id, title: `Siden ${id}`, state, hasErrors: false, group });

const GROUPED = [
  step('sporvalg', 'done'),
  step('soker', 'done', 'Om deg'),
  step('kontakt', 'current', 'Om deg'),
  step('stedet', 'ahead', 'Om stedet'),
  step('summary', 'ahead'),
];

it('puts steps under the heading they have together, and the others by themselves', () => {
  render(<Steps steps={GROUPED} language="nb" onOpen={vi.fn()} />);
  const [aboutYou] = screen.getAllByRole('group', { name: 'Om deg', hidden: true });
  if (!aboutYou) throw new Error('The group is not there');

  expect(
    within(aboutYou)
      .getAllByRole('listitem', { hidden: true })
      .map(({ textContent }) => textContent),
  ).toEqual(['Siden soker (ferdig)', 'Siden kontakt (du er her)']);
  expect(screen.getAllByRole('group', { hidden: true }).filter((group) => group.tagName === 'DIV')).toHaveLength(4);
});

it.each([
  ['with groups', GROUPED],
  ['without groups', GROUPED.map((each) => ({ ...each, group: undefined }))],
])('shows every step once, %s', (_case, steps) => {
  const { container } = render(<Steps steps={steps} language="nb" onOpen={vi.fn()} />);

  const shown = [...container.querySelectorAll('.sv-steps__open li')].map(({ textContent }) => textContent);
  expect(shown.map((title) => title.replace(/ \(.*/, ''))).toEqual(steps.map(({ title }) => title));
});

it('says the place among all steps, whatever groups they are in', () => {
  render(<Steps steps={GROUPED} language="nb" onOpen={vi.fn()} />);

  expect(screen.getByText(/3 av 5/)).toBeInTheDocument();
});

it('opens a step that has been done', async () => {
  const onOpen = vi.fn();
  render(<Steps steps={GROUPED} language="nb" onOpen={onOpen} />);
  const [button] = screen.getAllByRole('button', { name: /Siden soker/, hidden: true });
  if (button) await userEvent.click(button);

  expect(onOpen).toHaveBeenCalledWith('soker');
});

it('can be used by everybody', async () => {
  const { container } = render(<Steps steps={GROUPED} language="nb" onOpen={vi.fn()} />);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });

  expect(violations).toEqual([]);
});
