import { expect, it } from 'vitest';

import { properCase } from './proper-case.js';

it.each([
  ['BRØNNØYSUND', 'Brønnøysund'],
  ['MO I RANA', 'Mo i Rana'],
  ['NORD-STATLAND', 'Nord-Statland'],
  ['FORSTÅELSESFULL', 'Forståelsesfull'],
  ['McDonald', 'McDonald'],
  ['Mo i Rana', 'Mo i Rana'],
  ['', ''],
])('writes %s as %s', (written, expected) => {
  expect(properCase(written)).toBe(expected);
});
