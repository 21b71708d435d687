import { truncate, writeFile } from 'node:fs/promises';

import type { TestFile } from './hands.js';

/** A whole PDF of one empty page. */
export function pdf(name: string): TestFile {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}

/** A picture of one pixel. */
export function png(name: string): TestFile {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  return { name, mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

/** A Windows program that calls itself a PDF. */
export function programNamedPdf(name: string): TestFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4094, 0x90)]) };
}

/** Writes a PDF of the given number of megabytes to a path; too large to be handed over in memory. */
export async function writeLargePdf(path: string, megabytes: number): Promise<string> {
  await writeFile(path, pdf('').buffer);
  await truncate(path, megabytes * 1_000_000);
  return path;
}
