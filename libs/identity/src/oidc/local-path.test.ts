import { expect, it } from 'vitest';

import { localPath } from './local-path.js';

it.each([
  ['/', '/'],
  ['/soknad/1?spor=skjenk#steg', '/soknad/1?spor=skjenk#steg'],
  ['/saksbehandler/', '/saksbehandler/'],
  ['/a/../b', '/b'],
])('lets %s through as %s', (asked, expected) => {
  expect(localPath(asked)).toBe(expected);
});

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  '/a\n/b',
  '\\\\evil.example',
  'javascript:alert(1)',
  'soknad',
  '',
  undefined,
  ['/soknad'],
])('turns %j into the front page', (asked) => {
  expect(localPath(asked)).toBe('/');
});
