import { formatBytes, type ComponentNode, type Language } from '@sporvalg/core';

import type { UiTexts } from '../texts/ui-texts.js';

const BYTES_PER_MB = 1024 * 1024;

/** What a FileUpload accepts, from the definition. */
export interface FileRules {
  /** Lower case with a leading dot; empty means any the municipality takes. */
  readonly endings: readonly string[];
  readonly maxMegabytes: number | undefined;
}

export function fileRules(node: ComponentNode): FileRules {
  const endings = (node.hasCustomFileEndings === false ? '' : (node.validFileEndings ?? ''))
    .toLowerCase()
    .split(',')
    .map((ending) => ending.trim())
    .filter((ending) => ending !== '')
    .map((ending) => (ending.startsWith('.') ? ending : `.${ending}`));
  return { endings, maxMegabytes: node.maxFileSizeInMB };
}

/** Why a file cannot be used, before a byte of it is sent; `undefined` when it can. */
export function refusal(file: Pick<File, 'name' | 'size'>, rules: FileRules, ui: UiTexts, language: Language): string | undefined {
  if (rules.endings.length > 0 && !rules.endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return ui.files.wrongEnding(file.name, endingWords(rules, ui));
  if (file.size === 0) return ui.files.empty(file.name);
  if (rules.maxMegabytes !== undefined && file.size > rules.maxMegabytes * BYTES_PER_MB)
    return ui.files.tooLarge(file.name, formatBytes(file.size, language), `${rules.maxMegabytes} MB`);
  return undefined;
}

/** `PDF, JPG eller PNG`. */
export function endingWords({ endings }: FileRules, ui: UiTexts): string {
  const names = endings.map((ending) => ending.slice(1).toUpperCase());
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${ui.files.and} ${last}`;
}

/** One line on what may be sent: `PDF, JPG eller PNG. Høyst 10 MB per fil.` */
export function acceptedLine(rules: FileRules, ui: UiTexts): string {
  const size = rules.maxMegabytes === undefined ? undefined : `${rules.maxMegabytes}\u00a0MB`;
  return ui.files.accepted(endingWords(rules, ui), size);
}

/** Whether a photograph is one of the things asked for. */
export function takesImages({ endings }: FileRules): boolean {
  return endings.length === 0 || endings.some((ending) => ['.jpg', '.jpeg', '.png', '.heic'].includes(ending));
}
