import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { RenderEnvironment } from '../component.js';
import { uiTextsFor } from '../../texts/ui-texts-for.js';
import type { NodeView } from '../../view/node-view.js';
import { CustomButton } from './custom-button.js';

const viewWith = (actions: readonly object[]) =>
  ({ key: 'k', texts: { title: 'Til vedlegg' }, node: { id: 'k', type: 'CustomButton', actions } }) as unknown as NodeView;

function show(actions: readonly object[], forDesigner = false) {
  const goTo = vi.fn();
  const environment = { ui: uiTextsFor('nb'), goTo, forDesigner } as unknown as RenderEnvironment;
  render(<CustomButton view={viewWith(actions)} environment={environment} />);
  return goTo;
}

it('goes to the page it names', () => {
  const goTo = show([{ type: 'ClientAction', id: 'navigateToPage', metadata: { page: 'vedlegg' } }]);
  fireEvent.click(screen.getByRole('button', { name: 'Til vedlegg' }));

  expect(goTo).toHaveBeenCalledExactlyOnceWith({ page: 'vedlegg' });
});

it('is nothing to a citizen when any of its actions would run on Altinn, and a named place to the designer', () => {
  const actions = [
    { type: 'ClientAction', id: 'nextPage' },
    { type: 'ServerAction', id: 'beregn' },
  ];
  show(actions);
  expect(document.body.textContent).toBe('');

  show(actions, true);
  expect(screen.getByText('CustomButton: vises ikke for søkeren')).toBeInTheDocument();
});
