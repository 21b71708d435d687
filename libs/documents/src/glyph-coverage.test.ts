import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { glyphCoverage } from './glyph-coverage.js';

const font = (weight: string, file: string) =>
  glyphCoverage(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${weight}/${file}.ttf`)));

describe('the font of documents', () => {
  it.each([
    ['400Regular', 'Inter_400Regular'],
    ['600SemiBold', 'Inter_600SemiBold'],
    ['700Bold', 'Inter_700Bold'],
  ])('%s has every letter of Norwegian and the Sámi languages, and the signs documents use', (weight, file) => {
    const covers = font(weight, file);
    const letters = 'æøåÆØÅéèêóòôäöüáčđŋšŧžÁČĐŊŠŦŽïÏʹǩǯǥõâ□•–—«»…§€½°²×≤≥\u00a0';

    expect([...letters].filter((letter) => !covers(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('tells what it lacks', () => {
    const covers = font('400Regular', 'Inter_400Regular');

    expect(['漢', '😀', 'א', 'م'].filter((letter) => covers(letter.codePointAt(0) ?? 0))).toEqual([]);
  });
});
