import type { Language } from '../definition/text.js';

/** Narrow no-break space: digits in groups stay on one line. */
const GROUP = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * A number with digits in groups of three: `12 345,6`, in English `12,345.6`.
 *
 * @param decimals how many to show; absent shows those the number has
 */
export function formatNumber(value: number, language: Language = 'nb', decimals?: number): string {
  const [whole = '', fraction] = plainDigits(Math.abs(value), decimals).split('.');
  const english = language === 'en';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? ',' : GROUP);
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '−' : '';
  return `${sign}${grouped}${fraction ? (english ? '.' : ',') + fraction : ''}`;
}

function plainDigits(value: number, decimals: number | undefined): string {
  if (decimals !== undefined) return value.toFixed(decimals);
  return value >= 1e21 ? String(BigInt(value)) : value < 1e-6 && value > 0 ? value.toFixed(20).replace(/0+$/, '') : String(value);
}

/** An amount in kroner: `kr 6 400`, or with øre `kr 6 400,50`; in English `NOK 6,400`. */
export function formatKroner(kroner: number, language: Language = 'nb'): string {
  const currency = language === 'en' ? 'NOK' : 'kr';
  return `${currency}${NO_BREAK}${formatNumber(kroner, language, Number.isInteger(kroner) ? 0 : 2)}`;
}

const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** A file size in decimal units, as file managers show it: `532 byte`, `1,4 MB`; in English `1.4 MB`. */
export function formatBytes(bytes: number, language: Language = 'nb'): string {
  let size = Math.max(0, bytes);
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const decimals = unit === 0 || size >= 99.95 || Math.abs(size - Math.round(size)) < 0.05 ? 0 : 1;
  const name = unit === 0 && language === 'en' && bytes !== 1 ? 'bytes' : UNITS[unit];
  return `${formatNumber(size, language, decimals)}${NO_BREAK}${name}`;
}
