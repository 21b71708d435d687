import { isAccountNumber } from '../identifiers/account-number.js';
import { isNationalIdentityNumber } from '../identifiers/national-identity-number.js';
import { isOrganisationNumber } from '../identifiers/organisation-number.js';

/** How texts in the data model may be written, by the name `format` gives in `model.schema.json`. */
export type Formats = Readonly<Record<string, RegExp | ((value: string) => boolean)>>;

export interface FormatOptions {
  /** True also takes Tenor's synthetic persons; never in production. */
  readonly synthetic: boolean;
}

/**
 * The formats of a data model, the same in browser and server:
 * `date` (a real calendar day), `time` (HH:mm), `email`, `uri` (http or https), `fodselsnummer` (also D-number),
 * `organisasjonsnummer`, `kontonummer`, `telefon` (Norwegian, eight digits, `+47` allowed), `postnummer`.
 */
export function createFormats({ synthetic }: FormatOptions): Formats {
  return {
    date: isCalendarDay,
    time: /^([01]\d|2[0-3]):[0-5]\d$/,
    // One @, no blanks or quotes, and a domain with a dot: catches what people mistype without judging what mail servers accept.
    // No two neighbouring parts can match the same character, so the time it takes grows with the length alone.
    email: /^(?=.{3,254}$)[^\s@"'(),:;<>[\]\\]+@[\wæøåÆØÅ-]+(\.[\wæøåÆØÅ-]+)+$/,
    uri: /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:.]+(:\d{1,5})?([/?#]\S*)?$/i,
    fodselsnummer: (value) => isNationalIdentityNumber(value, { synthetic }),
    organisasjonsnummer: isOrganisationNumber,
    kontonummer: isAccountNumber,
    telefon: /^(\+47)?[2-9]\d{7}$/,
    postnummer: /^\d{4}$/,
  };
}

/** True for an ISO day that is in the calendar: 29 February in leap years only. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
