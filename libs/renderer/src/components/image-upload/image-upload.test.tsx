import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

import { ExampleHost } from '../../examples/example-host.js';
import { examples } from './image-upload.examples.js';

// jsdom neither reads pictures nor draws them.
beforeEach(() => {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 400, height: 300 }));
  HTMLCanvasElement.prototype.getContext = vi.fn(() => null);
  HTMLCanvasElement.prototype.toBlob = function toBlob(done, type) {
    done(new Blob(['picture'], { type: type ?? 'image/png' }));
  };
  return () => void vi.unstubAllGlobals();
});

it('has focus on the picture when it has been cropped, and not on the button that removes it', async () => {
  const user = userEvent.setup();
  const example = examples.examples.find(({ name }) => name === 'default') ?? expect.fail('no example');
  render(<ExampleHost examples={examples} example={example} />);
  await user.upload(screen.getByLabelText('Velg fil: Bilde av inngangen'), new File(['picture'], 'inngang.jpg', { type: 'image/jpeg' }));
  await user.click(await screen.findByRole('button', { name: 'Bruk bildet' }));

  expect(await screen.findByRole('link', { name: 'inngang.jpg' })).toHaveFocus();
});
