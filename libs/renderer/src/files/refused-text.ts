import type { UiTexts } from '../texts/ui-texts.js';

/** What a citizen can do about a file the server refused. */
export function refusedText({ files }: UiTexts, name: string, code: string | undefined): string {
  return code === 'attachment.too-many' ? files.full(name) : files.refused(name);
}
