import { beforeEach, describe, expect, test } from 'vitest';
import type { MakeStores, StoresUnderTest } from './store-fixtures.js';

/** What every definition archive does. */
export function describeDefinitionArchive(make: MakeStores): void {
  describe('a definition archive', () => {
    let stores: StoresUnderTest;
    beforeEach(async () => {
      stores = await make();
    });

    test('gives back the files of a version, in their order', async () => {
      const hash = crypto.randomUUID();
      const files = new Map([
        ['skjenkebevilling/service.json', '{ "id": "skjenkebevilling" }'],
        ['municipalities/1813.json', '{ "name": "Brønnøy" }\n'],
      ]);
      await stores.definitions.keep(hash, 'skjenkebevilling', files);
      expect([...((await stores.definitions.files(hash)) ?? [])]).toEqual([...files]);
    });

    test('a version once kept does not change', async () => {
      const hash = crypto.randomUUID();
      await Promise.all(Array.from({ length: 5 }, () => stores.definitions.keep(hash, 's', new Map([['a', '1']]))));
      await stores.definitions.keep(hash, 's', new Map([['a', '2']]));
      expect((await stores.definitions.files(hash))?.get('a')).toBe('1');
    });

    test('knows nothing of a version it has not seen', async () => {
      expect(await stores.definitions.files('unknown')).toBeUndefined();
    });
  });
}
