import { describe, expect, it } from 'vitest';

import { extensionFor, fileName } from './file-name.js';

describe('fileName', () => {
  it.each([
    ['Søknad om skjenkebevilling', 1, 'Søknad om skjenkebevilling.pdf', '01-soknad-om-skjenkebevilling.pdf'],
    ['Kafé på Ørland: Åfjord/Ærøy', 2, 'Kafé på Ørland- Åfjord-Ærøy.pdf', '02-kafe-pa-orland-afjord-aeroy.pdf'],
    ['Đoarššu ŋuolla', 12, 'Đoarššu ŋuolla.pdf', '12-doarssu-nuolla.pdf'],
    ['–', 3, 'Dokument.pdf', '03-dokument.pdf'],
  ])('names «%s» for a person and for a machine', (title, nummer, filnavn, referanse) => {
    expect(fileName(title, nummer, 'pdf')).toEqual({ filnavn, referanse });
  });

  it('keeps long titles within what file systems and zip readers take', () => {
    const { filnavn, referanse } = fileName('Særskilt vurdering '.repeat(30), 1, 'pdf');

    expect(filnavn.length).toBeLessThan(130);
    expect(referanse).toMatch(/^[a-z0-9-]{1,70}\.pdf$/);
  });
});

describe('extensionFor', () => {
  it.each([
    ['application/pdf', 'tegning.PDF.exe', 'pdf'],
    ['image/jpeg', 'x', 'jpg'],
    ['application/x-ukjent', 'modell.IFC', 'ifc'],
    ['application/x-ukjent', 'uten endelse', 'bin'],
  ])('is decided by the type %s before the name', (mimeType, name, extension) => {
    expect(extensionFor(mimeType, name)).toBe(extension);
  });
});
