import type { StoreContext } from './store-context.js';

/** Where the references of one year come from. */
export interface ReferenceSequence {
  /** Name of the database sequence. */
  readonly name: string;
  /** `SPV-2026-` */
  readonly prefix: string;
}

/** "SPOR", "refe" */
const LOCK_KEY = [0x53504f52, 0x72656665];

/** Gives the number sequence of the year an instant belongs to in Norway; made when the year's first submission comes. */
export function createReferenceSequences({ pool }: Pick<StoreContext, 'pool'>): (instant: string) => Promise<ReferenceSequence> {
  const made = new Map<string, Promise<ReferenceSequence>>();
  const yearInNorway = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Oslo' });
  async function make(year: string): Promise<ReferenceSequence> {
    const name = `submission_reference_${year}`;
    const client = await pool.connect();
    try {
      // "if not exists" alone fails when two servers ask at the same moment.
      await client.query('select pg_advisory_lock($1, $2)', LOCK_KEY);
      await client.query(`create sequence if not exists ${name}`);
      await client.query('select pg_advisory_unlock($1, $2)', LOCK_KEY);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    return { name, prefix: `SPV-${year}-` };
  }
  return (instant) => {
    const year = yearInNorway.format(new Date(instant));
    const sequence = made.get(year) ?? make(year);
    made.set(year, sequence);
    sequence.catch(() => made.delete(year));
    return sequence;
  };
}
