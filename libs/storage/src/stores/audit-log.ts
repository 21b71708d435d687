import type { AuditLog } from '@sporvalg/ports';
import type { StoreContext } from './store-context.js';

/** Who is written down for what the product does by itself. */
export const SYSTEM_ACTOR = 'sporvalg';

/** Appends; a trigger refuses every change, and `sealAudit` chains the rows. */
export function createAuditLog({ db, clock }: StoreContext): AuditLog {
  return {
    async record({ actor, action, object, municipalityNumber, meta }) {
      await db
        .insertInto('audit')
        .values({
          at: clock.now().toISOString(),
          actor,
          action,
          object,
          municipality_number: municipalityNumber ?? null,
          meta: meta ? JSON.stringify(meta) : null,
        })
        .execute();
    },
  };
}
