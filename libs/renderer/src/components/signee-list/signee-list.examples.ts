import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'signee-list', type: 'SigneeList' },
  { nb: 'Hvem skal signere', nn: 'Kven skal signere' },
);
