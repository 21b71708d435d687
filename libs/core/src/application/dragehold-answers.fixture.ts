import fc from 'fast-check';

import type { Answers } from './application.js';

const text = fc.constantFrom('', ' ', 'Smauglill', 'skjult', 'kari@eksempel.example', '2026-02-30', '10:00');
export const anything = fc.oneof(text, fc.integer({ min: -1, max: 9 }), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));
// What expressions read is of the right kind: one that cannot be computed shows what it would hide, by design.
const heads = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constant(null));
const yesOrNo = fc.constantFrom(true, false, null);
export const someRow = fc.record(
  {
    altinnRowId: fc.uuid(),
    navn: anything,
    hoder: heads,
    pusterIld: yesOrNo,
    brannvern: anything,
    egg: fc.array(fc.record({ vekt: anything }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
/** Answers a citizen, another version of the form or an attacker may leave behind. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    sporvalg: fc.record({ formaal: fc.constantFrom('hold', 'utstilling', 'kosedyr', ''), skalFly: yesOrNo }, { requiredKeys: [] }),
    eier: fc.record({ navn: anything, epost: anything, fodt: anything }, { requiredKeys: [] }),
    virksomhet: fc.record({ organisasjonsnummer: anything, navn: anything }, { requiredKeys: [] }),
    drager: fc.oneof(fc.array(someRow, { maxLength: 4 }), anything),
    flyging: fc.oneof(
      fc.record(
        {
          hoyde: anything,
          tider: fc.record({ mandag: fc.record({ fra: anything, til: anything }, { requiredKeys: [] }) }),
          start: anything,
        },
        { requiredKeys: [] },
      ),
      anything,
    ),
    utstilling: fc.record({ sted: anything, dato: anything, hensyn: anything }, { requiredKeys: [] }),
    gebyr: anything,
    spor: anything,
  },
  { requiredKeys: [] },
);
