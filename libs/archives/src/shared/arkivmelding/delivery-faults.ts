import { createHash } from 'node:crypto';

import { planFaults } from '@sporvalg/core';
import { ArchiveRejectedError, type ArchiveDelivery } from '@sporvalg/ports';

/** `filstoerrelse` is an xs:int. */
const MAX_FILE_BYTES = 2 ** 31 - 1;

/**
 * What would make an archive refuse a delivery, or an archivist repair it: the plan's own faults and
 * whether every planned document is there with the size and checksum stated. Places and codes only.
 */
export function deliveryFaults({ plan, documents }: ArchiveDelivery): readonly string[] {
  const faults = planFaults(plan).map(({ code, where }) => `${code} (${where})`);
  const contents = new Map(documents.map((document) => [document.nummer, document]));
  if (contents.size !== documents.length) faults.push('content.duplicate (documents)');
  for (const { nummer } of plan.documents) {
    const content = contents.get(nummer);
    const where = `(document ${nummer})`;
    if (!content || content.bytes.byteLength === 0) faults.push(`content.missing ${where}`);
    else if (content.bytes.byteLength > MAX_FILE_BYTES) faults.push(`content.too-large ${where}`);
    else if (sha256(content.bytes) !== content.sha256) faults.push(`content.checksum ${where}`);
    contents.delete(nummer);
  }
  for (const nummer of contents.keys()) faults.push(`content.unplanned (document ${nummer})`);
  return faults;
}

/** @throws ArchiveRejectedError with every fault of the delivery */
export function assertDeliverable(delivery: ArchiveDelivery): void {
  const faults = deliveryFaults(delivery);
  if (faults.length > 0) throw new ArchiveRejectedError('The delivery breaks rules that hold before sending', faults);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
