import { expect, it } from 'vitest';

import { offeredPages } from './offered-pages.js';

const page = {
  id: 'vedlegg',
  layout: [
    { id: 'gruppe', type: 'Group', children: ['felles', 'bareSalg', 'begge'] },
    { id: 'felles', type: 'FileUpload' },
    { id: 'bareSalg', type: 'FileUpload' },
    { id: 'begge', type: 'FileUpload' },
  ],
} as const;
const track = (id: string, attachments: readonly string[]) => ({ id, title: id, applicants: [], pages: ['vedlegg'], attachments });
const tracks = [track('salg', ['bareSalg', 'begge']), track('skjenk', ['begge'])];

it('an upload goes when every track that lists it is off, from its group too', () => {
  const { vedlegg } = offeredPages({ vedlegg: page }, tracks, (id) => id === 'skjenk');
  expect(vedlegg?.layout.map((node) => node.id)).toEqual(['gruppe', 'felles', 'begge']);
  expect(vedlegg?.layout[0]?.children).toEqual(['felles', 'begge']);
});

it('nothing goes when every track is on', () => {
  const pages = { vedlegg: page };
  expect(offeredPages(pages, tracks, () => true)).toBe(pages);
});
