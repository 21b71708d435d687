import type { ReadableApplication, ReadableItem } from '../application/submission.js';
import { phrase } from '../application/words.js';
import type { Language } from '../definition/text.js';
import { formatDay } from '../formatting/days.js';
import { isAccountNumber } from '../identifiers/account-number.js';
import { isNationalIdentityNumber } from '../identifiers/national-identity-number.js';

const ELEVEN_FIGURES = /(?<!\d)(\d{6})[\s.\-\u2013]?(\d{5})(?!\d)/gu;
const ACCOUNT_LABEL = /konto|account/iu;

/**
 * The application as the archive's main document shows it: open to the public unless shielded, so a
 * national identity number is shown as the date of birth only. The numbers stand in the archive's
 * metadata (`personid`) and, until it is deleted, in the submission.
 */
export function withoutNationalNumbers(application: ReadableApplication, language: Language): ReadableApplication {
  const text = (value: string) => birthDatesFor(value, language);
  const item = (each: ReadableItem): ReadableItem => {
    switch (each.kind) {
      case 'heading':
        return { ...each, text: text(each.text) };
      case 'group':
        return { ...each, title: text(each.title), items: each.items.map(item) };
      case 'answer':
        return ACCOUNT_LABEL.test(each.label) && isAccountNumber(each.value.replace(/[\s.]/gu, ''))
          ? each
          : { ...each, value: text(each.value) };
    }
  };
  return { ...application, pages: application.pages.map((page) => ({ ...page, items: page.items.map(item) })) };
}

/** A text with each national identity number replaced by its owner's date of birth. */
export function birthDatesFor(text: string, language: Language): string {
  const lines = text.split('\n').map((line) => {
    const alone = /^[^:\d]*: ?(\d{6}[\s.\-\u2013]?\d{5})$/u.exec(line)?.[1];
    const born = alone === undefined ? undefined : birthDate(alone);
    if (born) return `${phrase('born', language)}: ${formatDay(born, language)}`;
    return line.replace(ELEVEN_FIGURES, (number) => {
      const date = birthDate(number);
      return date ? `${phrase('born', language).toLowerCase()} ${formatDay(date, language)}` : number;
    });
  });
  // A look-up that tells number and date of birth would otherwise tell the date twice.
  return lines.filter((line, index) => line === '' || lines.indexOf(line) === index).join('\n');
}

/** ISO day of birth in a national identity number or D-number, synthetic ones too; undefined for any other text. */
function birthDate(text: string): string | undefined {
  const number = text.replace(/\D/gu, '');
  if (!isNationalIdentityNumber(number, { synthetic: true })) return undefined;
  const [day, month, year] = [0, 2, 4].map((start) => Number(number.slice(start, start + 2))) as [number, number, number];
  const fullYear = century(year, Number(number.slice(6, 9))) + year;
  // D-numbers add 40 to the day; Tenor's test persons 80 to the month, other synthetic ones 40 or 65.
  return [fullYear, pad(monthOf(month)), pad(day > 40 ? day - 40 : day)].join('-');
}

/** Skatteetaten's series of individual numbers. */
function century(year: number, individual: number): number {
  if (individual < 500) return 1900;
  if (individual >= 900 && year >= 40) return 1900;
  return individual < 750 && year >= 54 ? 1800 : 2000;
}

function monthOf(month: number): number {
  return [80, 65, 40, 0].map((added) => month - added).find((value) => value >= 1 && value <= 12) ?? month;
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
