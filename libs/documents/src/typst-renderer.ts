import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { ApplicationDocument, DocumentRenderer } from '@sporvalg/ports';

import { documentData } from './application-document/document-data.js';
import { glyphCoverage } from './glyph-coverage.js';
import { createTextPrinter } from './printable-text.js';
import { createTypstCompiler, type TypstCompilerOptions } from './typst-compiler.js';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json')));
/** The weights the template uses. */
const FONT_FOLDERS = ['400Regular', '600SemiBold', '700Bold'].map((weight) => join(FONTS, weight));

const DEFAULTS = { fontFolders: FONT_FOLDERS, recycleAboveBytes: 300e6, idleMs: 60_000, timeoutMs: 20_000 };

export interface TypstRenderer extends DocumentRenderer {
  /** PDF/UA-1 instead of PDF/A-2a: a gate for tests, since one file can declare only one of them. */
  accessibilityCheck(document: ApplicationDocument): Promise<Uint8Array>;
  /** Ends the compiler's process. Not needed for the program to end. */
  close(): Promise<void>;
}

/**
 * Sets documents with Typst: PDF/A-2a, tagged, fonts embedded, created at the instant of submission, so
 * that the same document always gives the same bytes. Texts reach Typst as data, so nothing a citizen
 * writes can be taken for markup. Characters the font lacks are shown as □ and listed at the end.
 *
 * @throws DocumentRenderError from its methods
 */
export function createTypstRenderer(options: Partial<TypstCompilerOptions> = {}): TypstRenderer {
  const compiler = createTypstCompiler({ ...DEFAULTS, ...options });
  const template = readFileSync(new URL('application-document/template.typ', import.meta.url), 'utf8');
  const covers = glyphCoverage(readFileSync(join(FONTS, '400Regular', 'Inter_400Regular.ttf')));

  const render = (document: ApplicationDocument, standard: string) =>
    compiler.pdf({
      template,
      data: JSON.stringify(documentData(document, createTextPrinter(covers))),
      creationTimestamp: Math.floor(Date.parse(document.submittedAt) / 1000),
      standard,
    });

  return {
    application: (document) => render(document, 'a-2a'),
    accessibilityCheck: (document) => render(document, 'ua-1'),
    close: () => compiler.close(),
  };
}
