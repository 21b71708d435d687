import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';

import { nb } from '../texts/nb.js';
import { RichText } from './rich-text.js';

beforeAll(async () => {
  // The parser is fetched when it is first needed; loaded here, a test waits for no clock.
  await import('./markdown-content.js');
});

it('shows html in a text as the text it is', async () => {
  const { container } = render(<RichText text={'Hei <img src=x onerror=alert(1)> **du**'} ui={nb} />);
  expect(await screen.findByText('du')).toContainHTML('<strong>du</strong>');

  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('Hei <img src=x onerror=alert(1)> du');
});

it('links only to the web and to e-mail, and says when a page opens beside this one', async () => {
  render(<RichText text="[lov](https://lovdata.no) [oss](mailto:post@example.no) [feil](javascript:alert(1)) [side](/annet)" ui={nb} />);

  const law = await screen.findByRole('link', { name: 'lov (åpnes i ny fane)' });
  expect(law).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://lovdata.no', 'mailto:post@example.no']);
  expect(screen.getByText(/feil/)).toBeVisible();
});

it('keeps ampersands and signs as they were written', async () => {
  const { container } = render(<RichText text={'Øl & vin, 2 < 3 og *kursiv*'} ui={nb} inline />);
  await screen.findByText('kursiv');

  expect(container.textContent).toBe('Øl & vin, 2 < 3 og kursiv');
});

it('needs no parser for plain words', () => {
  const { container } = render(<RichText text="Bare ord." ui={nb} />);

  expect(container.innerHTML).toBe('<p class="sv-text">Bare ord.</p>');
});
