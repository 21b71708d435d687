import type { ComponentExamples } from '../../examples/component-examples.js';

const node = { id: 'tekst', type: 'Paragraph', textResourceBindings: { title: 'tekst' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: {
      tekst: 'Vi trenger å vite hvem som skal ha ansvar for serveringen.',
      oppmerket:
        'Du må ha **etablererprøven** for å bli daglig leder.\n\n- Prøven tar du hos kommunen.\n- Den gjelder i hele landet.\n\nLes mer hos [Lovdata](https://lovdata.no) eller [skriv til oss](mailto:post@example.no). <b>Dette er ikke fet skrift.</b>',
      hjelp: 'Serveringsloven § 5 sier at daglig leder må ha bestått etablererprøven.',
    },
    nn: {
      tekst: 'Vi treng å vite kven som skal ha ansvar for serveringa.',
      oppmerket: 'Du må ha **etablerarprøva** for å bli dagleg leiar.',
      hjelp: 'Serveringslova § 5 seier at dagleg leiar må ha bestått etablerarprøva.',
    },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'markdown', nodes: [{ ...node, textResourceBindings: { title: 'oppmerket' } }] },
    { name: 'with-help', nodes: [{ ...node, textResourceBindings: { title: 'tekst', help: 'hjelp' } }] },
    { name: 'nynorsk', nodes: [node], language: 'nn' },
  ],
};
