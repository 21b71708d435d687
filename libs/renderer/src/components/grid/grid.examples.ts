import type { ComponentExamples } from '../../examples/component-examples.js';

const amount = (id: string) =>
  ({ id, type: 'Input', required: true, textResourceBindings: { title: id }, dataModelBindings: { simpleBinding: id } }) as const;
const fields = [amount('mat'), amount('drikke')];
const node = {
  id: 'omsetning',
  type: 'Grid',
  textResourceBindings: { title: 'omsetning' },
  rows: [
    { header: true, cells: [{ text: 'hva' }, { text: 'belop' }, { text: 'kilde' }] },
    { cells: [{ labelFrom: 'mat' }, { component: 'mat' }, { text: 'regnskap', help: 'regnskap.hjelp' }] },
    { cells: [{ labelFrom: 'drikke' }, { component: 'drikke' }, null] },
    { readOnly: true, cells: [{ text: 'sum' }, { text: 'regnes' }, null] },
  ],
} as const;
const bare = { ...node, rows: [{ cells: [{ component: 'mat' }, { component: 'drikke' }] }] } as const;

export const examples: ComponentExamples = {
  model: { mat: { type: 'number' }, drikke: { type: 'number' } },
  texts: {
    nb: {
      omsetning: 'Omsetning i fjor',
      hva: 'Hva',
      belop: 'Beløp',
      kilde: 'Kilde',
      mat: 'Mat',
      drikke: 'Drikke med alkohol',
      regnskap: 'Regnskapet',
      'regnskap.hjelp': 'Tallet står i årsregnskapet.',
      sum: 'I alt',
      regnes: 'Vi regner det ut for deg.',
      lang: 'Opplysninger om utmarksnæringsvirksomheten i verneområder og forvaltningsområder som søknaden gjelder',
    },
    nn: {
      omsetning: 'Omsetning i fjor',
      hva: 'Kva',
      belop: 'Beløp',
      kilde: 'Kjelde',
      mat: 'Mat',
      drikke: 'Drikke med alkohol',
      regnskap: 'Rekneskapen',
      'regnskap.hjelp': 'Talet står i årsrekneskapen.',
      sum: 'I alt',
      regnes: 'Vi reknar det ut for deg.',
      lang: 'Opplysningar om utmarksnæringsverksemda i verneområde og forvaltingsområde som søknaden gjeld',
    },
  },
  examples: [
    { name: 'default', nodes: [node, ...fields] },
    { name: 'filled', nodes: [node, ...fields], answers: { mat: 1200000, drikke: 340000 } },
    { name: 'required-empty', nodes: [node, ...fields], showAll: true },
    { name: 'without-headings', nodes: [bare, ...fields] },
    {
      name: 'long-text',
      nodes: [
        { ...node, textResourceBindings: { title: 'lang' } },
        { ...amount('mat'), textResourceBindings: { title: 'lang' } },
        amount('drikke'),
      ],
    },
    { name: 'nynorsk', nodes: [node, ...fields], language: 'nn' },
  ],
};
