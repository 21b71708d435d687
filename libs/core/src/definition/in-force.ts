import type { ServiceDefinition } from './definition.js';
import type { LegalBasis, Rates } from './reference-data.js';

interface Validity {
  /** ISO days, both included; no `validTo` means until further notice. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** @param day ISO day, Europe/Oslo */
export function isInForce({ validFrom, validTo }: Validity, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** The days a table of rates applies: those it names, else the whole of its year. */
export function validityOfRates({ year, validFrom, validTo }: Rates): Validity {
  return { validFrom: validFrom ?? `${year}-01-01`, validTo: validTo ?? `${year}-12-31` };
}

/** The rates in force on the day. Where nobody has set any for it yet: the last before it, else the first there is. */
export function ratesFor(rates: readonly Rates[], day: string): Rates | undefined {
  const newestFirst = [...rates].sort((a, b) => (validityOfRates(a).validFrom < validityOfRates(b).validFrom ? 1 : -1));
  return (
    newestFirst.find((table) => isInForce(validityOfRates(table), day)) ??
    newestFirst.find((table) => validityOfRates(table).validFrom <= day) ??
    newestFirst.at(-1)
  );
}

/** The legal bases in force on the day; of an id's versions the one that came last. */
export function legalBasesOn(legalBases: readonly LegalBasis[], day: string): readonly LegalBasis[] {
  const inForce = legalBases.filter((basis) => isInForce(basis, day));
  return inForce.filter(({ id, validFrom }) => !inForce.some((other) => other.id === id && other.validFrom > validFrom));
}

/** Tells days apart on which other rates or legal bases are in force: two days with one name give one definition. */
export function periodOf(
  { rates, legalBases }: { readonly rates: readonly Rates[]; readonly legalBases: readonly LegalBasis[] },
  day: string,
): string {
  return [...rates.map(validityOfRates), ...legalBases]
    .map((each) => (isInForce(each, day) ? '1' : each.validFrom <= day ? '2' : '0'))
    .join('');
}

/**
 * A version with the rates and legal bases that have been published since, so that what is begun in December and sent in
 * January is judged by January's. Those it was published with stay as they were.
 */
export function withLaterReferenceData(
  version: ServiceDefinition,
  now: Pick<ServiceDefinition, 'rates' | 'legalBases'> | undefined,
): ServiceDefinition {
  const began = new Set(version.rates.map((table) => validityOfRates(table).validFrom));
  const known = new Set(version.legalBases.map(({ id, validFrom }) => `${id} ${validFrom}`));
  return {
    ...version,
    rates: [...version.rates, ...(now?.rates ?? []).filter((table) => !began.has(validityOfRates(table).validFrom))],
    legalBases: [...version.legalBases, ...(now?.legalBases ?? []).filter(({ id, validFrom }) => !known.has(`${id} ${validFrom}`))],
  };
}
