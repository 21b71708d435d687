import type pg from 'pg';
import type { Envelope } from '../crypto/envelope.js';

/** Tables with a wrapped data key, and the column that names the row in its additional data. */
const TABLES = [
  ['draft', 'id', 'id::text'],
  ['submission', 'id', 'id::text'],
  ['attachment', 'id', 'id::text'],
  ['session', 'token_hash', "encode(token_hash, 'hex')"],
  ['pending_login', 'state_hash', "encode(state_hash, 'hex')"],
] as const;
const BATCH = 500;

/**
 * Wraps every data key with the current key-encryption key, while servers with both keys go on working; the values
 * themselves stay as they are. When it is done the previous key may be taken out of `SPORVALG_KEK_PREVIOUS`.
 *
 * @returns number of keys wrapped anew
 */
export async function rewrapDataKeys(pool: pg.Pool, envelope: Envelope): Promise<number> {
  let rewrapped = 0;
  for (const [table, column, name] of TABLES) {
    for (;;) {
      const { rows } = await pool.query<{ key: string | Buffer; name: string; data_key: Buffer }>(
        `select ${column} as key, ${name} as name, data_key from ${table} where substring(data_key from 2 for 4) <> decode($1, 'hex') limit ${BATCH}`,
        [envelope.currentKekId],
      );
      for (const row of rows) {
        const wrapped = envelope.rewrap(table, row.name, row.data_key);
        // Somebody else may do the same; a row deleted meanwhile is no matter.
        await pool.query(`update ${table} set data_key = $1 where ${column} = $2 and data_key = $3`, [wrapped, row.key, row.data_key]);
      }
      rewrapped += rows.length;
      if (rows.length < BATCH) break;
    }
  }
  await pool.query('delete from key_check where kek_id <> $1', [envelope.currentKekId]);
  return rewrapped;
}
