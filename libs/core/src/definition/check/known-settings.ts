import type { Municipality } from '../municipality.js';
import type { CheckContext } from './check-context.js';

const RESERVED = ['dagensDato', 'sokertype', 'kommunenummer', 'kommunenavn'];
const RESERVED_DATES = /^dagensDato(Minus\d+Aar|Pluss-?\d+Dager)$/;

/** Settings every municipality has: reserved words, and rates that some year's table holds. */
export function isKnownSetting(context: CheckContext, key: string): boolean {
  return RESERVED_DATES.test(key) || everywhere(context).includes(key);
}

/** Every key an expression may use, for «mente du». */
export function knownSettings(context: CheckContext): readonly string[] {
  return [...everywhere(context), ...context.municipalities.flatMap((municipality) => Object.keys(municipality.parameters))];
}

/** Municipalities that have not set the parameter, plainly or as the service's own. */
export function missingIn(context: CheckContext, key: string): readonly Municipality[] {
  return context.municipalities.filter(
    ({ parameters }) => !Object.hasOwn(parameters, key) && !Object.hasOwn(parameters, `${context.folder}.${key}`),
  );
}

function everywhere({ service }: CheckContext): readonly string[] {
  const newest = service.rates.at(-1);
  const rates = newest ? ['sats.aar', 'sats.bekreftet', ...Object.keys(newest.rates).map((id) => `sats.${id}`)] : [];
  return [...RESERVED, ...rates];
}
