import { isNationalIdentityNumber } from './national-identity-number.js';
import { isOrganisationNumber } from './organisation-number.js';

/** Figures that may belong together: `120385 10068`, `310 000 000`, `120385-10068`. */
const GROUPS = /\d+(?:[\s.\-\u2013\u00ad\u200b]{1,2}\d+)*/gu;

/**
 * True when a text holds something that is a national identity number, D-number or organisation number.
 *
 * Guards titles and file names on their way into public lists. Synthetic persons count too, so that
 * a test finds what production would; a national identity number is found even inside a longer row
 * of figures, an organisation number only standing by itself (one in eleven windows would match).
 */
export function containsIdentifier(text: string): boolean {
  return [...text.matchAll(GROUPS)].some((match) => holdsIdentifier(match[0].match(/\d+/g) ?? []));
}

function holdsIdentifier(groups: readonly string[]): boolean {
  return groups.some((group, start) => holdsPersonInside(group) || isJoinedIdentifier(groups, start));
}

function isJoinedIdentifier(groups: readonly string[], start: number): boolean {
  let joined = '';
  for (const group of groups.slice(start)) {
    joined += group;
    if (joined.length > 11) return false;
    if (isPerson(joined) || isOrganisationNumber(joined)) return true;
  }
  return false;
}

function holdsPersonInside(digits: string): boolean {
  for (let start = 0; start + 11 <= digits.length; start += 1) {
    if (isPerson(digits.slice(start, start + 11))) return true;
  }
  return false;
}

function isPerson(digits: string): boolean {
  return digits.length === 11 && isNationalIdentityNumber(digits, { synthetic: true });
}
