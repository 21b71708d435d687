import { block, line, misspelt, remove, set, type Operator } from '../fault.js';
import { calls, mentions } from '../written.js';

const LEGAL_BASES = 'shared/legal-bases.json';

const lawMisspelt: Operator = {
  id: 'law-misspelt',
  plants: 'the service rests on a law that is not there',
  harm: 'misjudged',
  faults: (service) =>
    service.manifest.legalBases.map((id, index) => {
      const file = service.path('service.json');
      const at = ['legalBases', index];
      return { change: `${file}: law «${id}» misspelt`, edits: [set(file, at, misspelt(id))], places: [line(file, at)] };
    }),
};

const lawExpired: Operator = {
  id: 'law-expired',
  plants: 'a law the service rests on is no longer in force',
  harm: 'misjudged',
  faults: (service) =>
    service.manifest.legalBases.flatMap((id, index) => {
      const bases = service.json<readonly { readonly id: string; readonly validTo?: string }[]>(LEGAL_BASES) ?? [];
      const own = bases.flatMap((basis, at) => (basis.id === id ? [at] : []));
      const [at] = own;
      if (own.length !== 1 || at === undefined) return [];
      return {
        change: `${LEGAL_BASES}: «${id}» ended in 2000`,
        edits: [set(LEGAL_BASES, [at, 'validTo'], '2000-01-01')],
        places: [line(service.path('service.json'), ['legalBases', index]), block(LEGAL_BASES, [at])],
      };
    }),
};

/** Rates come from the newest table, so a rate that is gone from it is gone. */
const rateMissing: Operator = {
  id: 'rate-missing',
  plants: 'a rate that expressions read is not in the table',
  harm: 'misjudged',
  faults: (service) => {
    const file = [...service.files.keys()].filter((path) => path.startsWith('shared/rates/')).at(-1);
    const read = new Set(calls(service).flatMap(({ call }) => (call[0] === 'frontendSettings' ? [String(call[1])] : [])));
    const rates = file === undefined ? {} : (service.json<{ rates: object }>(file)?.rates ?? {});
    return Object.keys(rates).flatMap((id) =>
      read.has(`sats.${id}`) && file !== undefined
        ? {
            change: `${file}: rate «${id}» removed`,
            edits: [remove(file, ['rates', id])],
            places: [line(file, ['rates']), ...mentions(service, (text) => text === `sats.${id}`)],
          }
        : [],
    );
  },
};

export const LAW_OPERATORS: readonly Operator[] = [lawMisspelt, lawExpired, rateMissing];
