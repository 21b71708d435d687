import { describe, expect, it } from 'vitest';

import { createFormats } from './formats.js';
import { errorTexts, resolveText } from './resolve-text.js';

const placeholders = (text: string) => [...text.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1]).sort();

describe('texts of the product', () => {
  it('are the same in every language, with the same placeholders', () => {
    const { nb, ...others } = errorTexts;
    for (const texts of Object.values(others)) {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(nb).sort());
      for (const [key, text] of Object.entries(texts)) expect([key, placeholders(text)]).toEqual([key, placeholders(nb[key] ?? '')]);
    }
  });

  it('say how to write every format', () => {
    expect(
      Object.keys(createFormats({ synthetic: false })).filter((format) => errorTexts.nb[`error.format.${format}`] === undefined),
    ).toEqual([]);
  });

  it('are filled with the question and the limit', () => {
    const ref = { key: 'error.schema.maxLength', params: { label: 'Navn', limit: 20 } };
    expect(resolveText(ref, {}, 'nb')).toBe('Kort ned «Navn» til høyst 20 tegn.');
    expect(resolveText(ref, {}, 'en')).toBe('Shorten “Navn” to 20 characters or fewer.');
  });

  it('give way to the definition, fall back to bokmål, and show the key of a text nobody has written', () => {
    const texts = { nb: { egen: { id: 'egen', value: 'Hei {0}' }, 'error.required': { id: 'error.required', value: 'Mangler!' } } };
    expect(resolveText({ key: 'egen', params: { '0': 'Kari' } }, texts, 'nn')).toBe('Hei Kari');
    expect(resolveText({ key: 'error.required' }, texts, 'nb')).toBe('Mangler!');
    expect(resolveText({ key: 'error.track.open' }, texts, 'sma')).toBe(errorTexts.nb['error.track.open']);
    expect(resolveText({ key: 'finnes.ikke' }, texts, 'nb')).toBe('finnes.ikke');
  });
});
