import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { DefinitionArchive } from '@sporvalg/ports';
import type { StoreContext } from './store-context.js';

/** Files of every version that a draft or submission was made with; kept once, never changed. */
export function createDefinitionArchive({ db, clock }: StoreContext): DefinitionArchive {
  return {
    async keep(hash, serviceId, files) {
      const known = await db.selectFrom('definition_version').select('hash').where('hash', '=', hash).executeTakeFirst();
      if (known) return;
      await db
        .insertInto('definition_version')
        .values({
          hash,
          service_id: serviceId,
          kept_at: clock.now().toISOString(),
          files: await promisify(gzip)(JSON.stringify([...files])),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async files(hash) {
      const row = await db.selectFrom('definition_version').select('files').where('hash', '=', hash).executeTakeFirst();
      if (!row) return undefined;
      const text = (await promisify(gunzip)(row.files)).toString('utf8');
      return new Map(JSON.parse(text) as [string, string][]);
    },
  };
}
