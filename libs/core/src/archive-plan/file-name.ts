import { containsIdentifier } from '../identifiers/contains-identifier.js';

const MAX_DISPLAY_LENGTH = 120;
const MAX_ASCII_LENGTH = 60;

/** The two names of one archived file. */
export interface ArchiveFileName {
  /** What a person sees: `Søknad om skjenkebevilling.pdf`. */
  readonly filnavn: string;
  /** Plain ASCII, unique within the delivery: `01-soknad-om-skjenkebevilling.pdf`. */
  readonly referanse: string;
}

/**
 * Names a file after its archive title, never after what the citizen called it.
 *
 * @param title a born-clean title
 * @param nummer the document's number in its delivery, from 1
 * @param extension without the dot, ASCII
 */
export function fileName(title: string, nummer: number, extension: string): ArchiveFileName {
  const display = title
    .replace(/[/:]/gu, '-')
    .replace(/\*+/gu, '')
    .slice(0, MAX_DISPLAY_LENGTH)
    .replace(/[\s.\-–]+$/u, '');
  const number = String(nummer).padStart(2, '0');
  const name = `${number}-${asciiOf(title) || 'dokument'}.${extension}`;
  return {
    filnavn: `${display || 'Dokument'}.${extension}`,
    // A short title with a number in it may, with our own number before it, look like an identifier.
    referanse: containsIdentifier(name) ? `${number}-dokument.${extension}` : name,
  };
}

const TRANSLITERATED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' };

function asciiOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[æøåđŋŧß]/gu, (letter) => TRANSLITERATED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, MAX_ASCII_LENGTH)
    .replace(/-$/u, '');
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Extension for a MIME type; else that of the citizen's file name if it is a plain one; else `bin`. */
export function extensionFor(mimeType: string, uploadedName: string): string {
  return EXTENSIONS[mimeType] ?? /\.([a-z0-9]{1,5})$/u.exec(uploadedName.toLowerCase())?.[1] ?? 'bin';
}
