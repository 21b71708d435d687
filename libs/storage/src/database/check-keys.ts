import type pg from 'pg';
import type { Envelope } from '../crypto/envelope.js';
import { KeyError } from '../crypto/keys.js';

const TABLE = 'key_check';

/**
 * Makes sure that this process has the key the database was encrypted with. A new database takes the key it is given.
 * A changed key is accepted when the previous one is given as well.
 *
 * @throws KeyError when the database is under another key
 */
export async function checkKeys(pool: pg.Pool, envelope: Envelope): Promise<void> {
  const { rows } = await pool.query<{ kek_id: string; sample: Buffer }>('select kek_id, sample from key_check');
  for (const { kek_id, sample } of rows) {
    try {
      envelope.openKey(TABLE, kek_id, sample);
    } catch (cause) {
      throw new KeyError(
        `The database was encrypted with key ${kek_id}, and SPORVALG_KEK is another (${envelope.currentKekId}). Give the right key, or the old one in SPORVALG_KEK_PREVIOUS.`,
        { cause },
      );
    }
  }
  if (rows.some((row) => row.kek_id === envelope.currentKekId)) return;
  await pool.query('insert into key_check (kek_id, sample) values ($1, $2) on conflict do nothing', [
    envelope.currentKekId,
    envelope.newKey(TABLE, envelope.currentKekId).wrapped,
  ]);
}
