import type { ComponentExamples } from '../../examples/component-examples.js';

const PICTURE =
  'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2016%209%22%3E%3Crect%20width=%2216%22%20height=%229%22%20fill=%22%23678%22/%3E%3Ccircle%20cx=%228%22%20cy=%225%22%20r=%223%22%20fill=%22%23fff%22/%3E%3C/svg%3E';
const node = { id: 'bilde', type: 'Image', image: { src: { nb: PICTURE } }, textResourceBindings: { altTextImg: 'alt' } } as const;

export const examples: ComponentExamples = {
  texts: {
    nb: { alt: 'En hvit sirkel på grå bunn', hjelp: 'Bildet viser hvor skiltet skal stå.' },
    nn: { alt: 'Ein kvit sirkel på grå botn', hjelp: 'Biletet viser kvar skiltet skal stå.' },
  },
  examples: [
    { name: 'default', nodes: [node] },
    { name: 'half-width', nodes: [{ ...node, image: { src: { nb: PICTURE }, width: '50%', align: 'center' } }] },
    { name: 'ornament', nodes: [{ id: 'bilde', type: 'Image', image: { src: { nb: PICTURE }, width: '120px' } }] },
    { name: 'unsafe-address', nodes: [{ ...node, image: { src: { nb: 'http://example.no/bilde.png' } } }] },
    { name: 'nynorsk', nodes: [{ ...node, textResourceBindings: { altTextImg: 'alt', help: 'hjelp' } }], language: 'nn' },
  ],
};
