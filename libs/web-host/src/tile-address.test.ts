import { expect, it } from 'vitest';

import { readTile, tileAddress } from './tile-address.js';

it('is a box in Web Mercator where the map is a WMS', () => {
  expect(tileAddress('https://wms.example.no/?bbox={bbox}&q={q}', readTile('1', '0', '0') ?? expect.fail('a tile'))).toBe(
    'https://wms.example.no/?bbox=-20037508.343,0.000,0.000,20037508.343&q={q}',
  );
});
