import { readDrawing, type Shape } from '@sporvalg/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import type { ComponentExample } from '../../examples/component-examples.js';
import { ExampleHost } from '../../examples/example-host.js';
import { withMovedPoint, withoutPoint, withPoint } from './edit-shapes.js';
import { examples } from './map.examples.js';

const first = examples.examples[0] ?? expect.fail('no example');
const filled = examples.examples.find(({ name }) => name === 'filled') ?? expect.fail('no example');
const show = (example: Partial<ComponentExample> = {}) => {
  render(<ExampleHost examples={examples} example={{ ...first, ...example }} />);
  return userEvent.setup();
};
const addPoint = async (user: ReturnType<typeof userEvent.setup>, coordinates: string) => {
  await user.type(await screen.findByRole('textbox', { name: 'Koordinater' }), `${coordinates}{Enter}`);
};

describe('a map', () => {
  it('is drawn by a list of points alone, with the length as it grows', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Tegn en strekning' }));
    await addPoint(user, '66,2051 14,6092');
    await addPoint(user, '66.2201, 14.6604');

    expect(screen.getByText('Strekning: 2,8 km, 2 punkter')).toBeVisible();
    expect(screen.getByText('Lengde: 2,8 km.')).toBeVisible();
  });

  it('lets a point be edited and deleted', async () => {
    const user = show({ ...filled });
    await user.click((await screen.findAllByRole('button', { name: 'Endre Punkt 1' }))[0] ?? expect.fail('no button'));
    const field = screen.getByRole('textbox', { name: 'Punkt 1' });
    await user.clear(field);
    await user.type(field, '66,3 14,7{Enter}');
    expect(screen.getByText('66,30000 nord, 14,70000 øst')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Slett Punkt 1' })[0] ?? expect.fail('no button'));

    expect(screen.queryByText('66,30000 nord, 14,70000 øst')).toBeNull();
  });

  it('says what is wrong with coordinates, and keeps them', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Sett et punkt' }));
    await addPoint(user, '48.85 2.35');

    expect(screen.getByText(/Skriv to tall som ligger i Norge/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Koordinater' })).toHaveValue('48.85 2.35');
  });

  it('takes a point by place name', async () => {
    const user = show({
      lookUp: {
        status: 'choices',
        source: 'kartverket-stedsnavn',
        retrievedAt: '2026-11-20T13:02:00Z',
        choices: [{ label: 'Storvollen (grend, Rana)', values: { name: 'Storvollen', lat: 66.2051, lon: 14.6092 } }],
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Sett et punkt' }));
    await user.selectOptions(screen.getByLabelText('Sett punktet ved hjelp av'), 'Stedsnavn');
    await user.type(screen.getByRole('combobox', { name: 'Søk etter stedet' }), 'storv');
    await user.click(await screen.findByRole('option', { name: /Storvollen/ }));

    expect(screen.getByText(/Punkt: 66,20510/)).toBeVisible();
    expect(screen.getByText('Storvollen (grend, Rana) er lagt til.')).toBeInTheDocument();
  });

  it('offers what the definition asks for, and nothing when it is only to be read', async () => {
    show({ ...filled, nodes: first.nodes.map((node) => ({ ...node, readOnly: true })) });
    const list = (await screen.findAllByRole('list'))[0] ?? expect.fail('no list');
    expect(within(list).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: /Tegn/ })).toBeNull();
  });
});

describe('editing', () => {
  const A = { lat: 66, lon: 14 };
  const B = { lat: 67, lon: 15 };
  const line: Shape = { kind: 'line', points: [A] };

  it('adds to a line, and moves a point that has its place', () => {
    expect(withPoint([line], 0, B)).toEqual([{ kind: 'line', points: [A, B] }]);
    expect(withPoint([{ kind: 'point', points: [A] }], 0, B)).toEqual([{ kind: 'point', points: [B] }]);
    expect(withMovedPoint([line], 0, 0, B)).toEqual([{ kind: 'line', points: [B] }]);
    expect(withoutPoint([line], 0, 0)).toEqual([{ kind: 'line', points: [] }]);
  });

  it('does nothing where there is nothing to add to', () => {
    expect(withPoint([], -1, A)).toEqual([]);
    expect(readDrawing('')).toEqual([]);
  });
});
