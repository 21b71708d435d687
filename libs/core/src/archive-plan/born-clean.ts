import { containsIdentifier } from '../identifiers/contains-identifier.js';

/** Longer titles are cut by several archive cores; the figure is an assumption until an archive states its own. */
export const MAX_TITLE_LENGTH = 250;

/** What is wrong with a title, as stable codes. Each stands for a repair that archivists or their robots do today. */
export type TitleFault =
  | 'title.empty'
  | 'title.too-long'
  | 'title.reply-prefix'
  | 'title.first-letter'
  | 'title.trailing-stop'
  | 'title.white-space'
  | 'title.character'
  | 'title.not-nfc'
  | 'title.identifier'
  | 'title.system-reference'
  | 'title.gap';

const LETTER = String.raw`(?=\p{Script=Latin})[\p{Lu}\p{Ll}]`;
const NOT_ALLOWED = new RegExp(String.raw`(?!${LETTER})[^0-9 –\-,.:()/&'§]`, 'gu');
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const E_MAIL = /\S*@\S*/gu;
const REPLY_PREFIX = /^(?:(?:sv|re|vs|fwd?)\s*\(?\d*\)?\s*:\s*)+/iu;
const SYSTEM_REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:ref|postid)(?![\p{L}])\.?(?:\s*[:.–-]*\s*[\p{L}/–-]*\d[\p{L}\d/–-]*)?|spv-\d{4}-\d+)`,
  'giu',
);
/** What a value that is missing leaves in a template. */
const GAP = / [–-] [–-](?: |$)|\(\s*\)/u;
const DIGIT_RUN = /\d(?:[\s.:,/–-]{0,3}\d){7,}/gu;

/**
 * A title no archivist and no robot has to repair: Unicode NFC, allowed characters only, single
 * spaces, capital first letter, no trailing full stop, no reply prefix, no e-mail address, no
 * national identity or organisation number, no system reference. Idempotent. The result is empty
 * when nothing sayable is left; {@link titleFaults} then reports `title.empty`.
 */
export function bornCleanTitle(text: string): string {
  let title = text;
  // One rule's removal can uncover another's fault (`SV: RE:`, a number split by a forbidden character).
  for (let before = ''; before !== title;) {
    before = title;
    title = cleanOnce(title);
  }
  return title;
}

/** The rules a title breaks; empty for a born-clean title. */
export function titleFaults(title: string): readonly TitleFault[] {
  const faults: TitleFault[] = [];
  const check = (broken: boolean, fault: TitleFault) => {
    if (broken) faults.push(fault);
  };
  check(title.trim() === '', 'title.empty');
  check(title.length > MAX_TITLE_LENGTH, 'title.too-long');
  check(REPLY_PREFIX.test(title), 'title.reply-prefix');
  check(capitalised(title) !== title, 'title.first-letter');
  check(/\.\s*$/u.test(title), 'title.trailing-stop');
  check(title !== title.trim() || /\s{2}|[^\S ]/u.test(title), 'title.white-space');
  check(title.search(NOT_ALLOWED) >= 0 || title.search(INVISIBLE) >= 0, 'title.character');
  check(title.normalize('NFC') !== title, 'title.not-nfc');
  check(containsIdentifier(title), 'title.identifier');
  check(title.search(SYSTEM_REFERENCE) >= 0, 'title.system-reference');
  check(GAP.test(title), 'title.gap');
  return faults;
}

function cleanOnce(text: string): string {
  const allowed = text
    .normalize('NFC')
    .replace(/\s/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/[—―‒]/gu, '–')
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(E_MAIL, ' ')
    .replace(NOT_ALLOWED, ' ')
    .normalize('NFC');
  const spoken = withoutIdentifiers(allowed.replace(SYSTEM_REFERENCE, ' '));
  return capitalised(shortened(tidied(spoken).replace(REPLY_PREFIX, '')));
}

/** Takes out what a missing value or a removed number leaves behind: `A - - B`, `()`, a dangling dash. */
function tidied(text: string): string {
  return text
    .replace(/\(\s*\)/gu, ' ')
    .replace(/ +/gu, ' ')
    .replace(/ ([,.:])(?= |$)/gu, '$1')
    .replace(/(?: [–-])+(?= [–-](?: |$))/gu, '')
    .replace(/^[^\p{L}\d(§]+/u, '')
    .replace(/[\s.,:–\-/&(]+$/u, '')
    .trim();
}

function withoutIdentifiers(text: string): string {
  if (!containsIdentifier(text)) return text;
  const withoutRuns = text.replace(DIGIT_RUN, (run) => (containsIdentifier(run) ? ' ' : run));
  if (!containsIdentifier(withoutRuns)) return withoutRuns;
  const withoutLongRuns = withoutRuns.replace(DIGIT_RUN, ' ');
  return containsIdentifier(withoutLongRuns) ? withoutLongRuns.replace(/\d/gu, '') : withoutLongRuns;
}

function shortened(title: string): string {
  if (title.length <= MAX_TITLE_LENGTH) return title;
  const cut = title.slice(0, MAX_TITLE_LENGTH + 1);
  const lastSpace = cut.lastIndexOf(' ');
  return lastSpace > MAX_TITLE_LENGTH / 2 ? cut.slice(0, lastSpace) : cut.slice(0, MAX_TITLE_LENGTH);
}

function capitalised(title: string): string {
  const first = title.match(/^\p{L}/u)?.[0];
  return first ? first.toLocaleUpperCase('nb-NO') + title.slice(first.length) : title;
}
