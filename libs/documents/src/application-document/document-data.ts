import { birthDatesFor, formatBytes, formatInstant, withoutNationalNumbers, type Language, type ReadableItem } from '@sporvalg/core';
import type { ApplicationDocument, DocumentPart } from '@sporvalg/ports';

import { codePointNames, type TextPrinter } from '../printable-text.js';
import { documentTexts, registerName, worded, type DocumentTexts } from './texts.js';

/** What `template.typ` shows; handed over as JSON, never as markup. */
export interface DocumentData {
  readonly lang: string;
  readonly region: string;
  readonly labels: DocumentTexts;
  readonly documentTitle: string;
  readonly title: string;
  readonly municipality: string;
  readonly reference: string;
  readonly facts: readonly DataAnswer[];
  /** Where the rest of the application is; empty when this is all of it. */
  readonly elsewhere: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly DataItem[] }[];
  readonly attachments: readonly { readonly title: string; readonly fileName: string; readonly size: string; readonly sha256: string }[];
  readonly promised: readonly string[];
  /** Empty when every character could be shown. */
  readonly replacedCharacters: string;
}

type DataItem =
  | DataAnswer
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'group'; readonly title: string; readonly items: readonly DataItem[] };

interface DataAnswer {
  readonly kind: 'answer';
  readonly label: string;
  readonly value: string;
  /** Where the value comes from, or that nobody has confirmed it. */
  readonly notes: readonly string[];
  /** SVG; `value` is what it shows in words. */
  readonly picture?: string;
}

/** The document's content, in words, with nothing the font cannot show and no national identity number. */
export function documentData(document: ApplicationDocument, printer: TextPrinter): DocumentData {
  const { language } = document;
  const application = withoutNationalNumbers(document.application, language);
  const labels = documentTexts(language);
  const print = (text: string) => printer.print(text);
  const title = document.part?.kind === 'shielded' ? document.part.title : application.title;
  const item = (each: ReadableItem): DataItem => dataItem(each, labels, language, print);
  const content = {
    title: print(title),
    documentTitle: print(`${title} – ${document.reference}`),
    municipality: print(`${document.municipality.name} kommune`),
    reference: print(document.reference),
    facts: documentFacts(document, labels).map(([label, value]) => ({ kind: 'answer' as const, label, value: print(value), notes: [] })),
    elsewhere: print(elsewhere(document.part, labels)),
    sections: application.pages.map((page) => ({ title: print(page.title), items: page.items.map(item) })),
    attachments: document.attachments.map((file) => ({
      title: print(file.title),
      fileName: file.fileName === undefined ? labels.exempt : print(birthDatesFor(file.fileName, language)),
      size: formatBytes(file.sizeBytes, language),
      sha256: print(file.sha256),
    })),
    promised: document.promisedLater.map(print),
  };
  const characters = codePointNames(printer.replaced);
  return {
    ...content,
    ...typstLanguage(language),
    labels,
    replacedCharacters: characters === '' ? '' : worded(labels.replacedBody, { characters }),
  };
}

function documentFacts(document: ApplicationDocument, labels: DocumentTexts): readonly (readonly [label: string, value: string])[] {
  return [
    [labels.applicant, document.applicantName],
    ...(document.submittedBy === undefined ? [] : [[labels.submittedBy, document.submittedBy] as const]),
    [labels.sent, formatInstant(document.submittedAt, document.language, 'long')],
    [labels.reference, document.reference],
    ...(document.part?.kind === 'shielded'
      ? [[labels.partOf, document.application.title] as const, [labels.exempt, document.part.hjemmel] as const]
      : []),
  ];
}

function elsewhere(part: DocumentPart | undefined, labels: DocumentTexts): string {
  if (part?.kind !== 'open' || part.elsewhere.length === 0) return '';
  const titles = part.elsewhere.map((title) => worded(labels.quoted, { title }));
  const [last = '', ...before] = [...titles].reverse();
  const parts = before.length === 0 ? last : `${before.reverse().join(', ')} ${labels.and} ${last}`;
  return worded(before.length === 0 ? labels.partElsewhere : labels.partsElsewhere, { parts });
}

function dataItem(item: ReadableItem, labels: DocumentTexts, language: Language, print: (text: string) => string): DataItem {
  switch (item.kind) {
    case 'heading':
      return { kind: 'heading', text: print(item.text) };
    case 'group':
      return { kind: 'group', title: print(item.title), items: item.items.map((each) => dataItem(each, labels, language, print)) };
    case 'answer':
      return {
        kind: 'answer',
        label: print(item.label),
        value: print(item.value),
        notes: sourceNotes(item, labels, language).map(print),
        ...(item.picture !== undefined && { picture: item.picture }),
      };
  }
}

function sourceNotes(item: Extract<ReadableItem, { kind: 'answer' }>, labels: DocumentTexts, language: Language): readonly string[] {
  const register = item.source === undefined ? undefined : registerName(item.source);
  if (item.unconfirmed) return [register === undefined ? labels.unconfirmed : worded(labels.unconfirmedBy, { register })];
  if (register === undefined || item.retrievedAt === undefined) return [];
  return [worded(labels.retrieved, { register, time: formatInstant(item.retrievedAt, language) })];
}

/** Typst's language code and region; South Sami has no hyphenation and gets none. */
function typstLanguage(language: Language): Pick<DocumentData, 'lang' | 'region'> {
  return language === 'en' ? { lang: 'en', region: 'GB' } : { lang: language, region: 'NO' };
}
