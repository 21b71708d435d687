import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'custom', type: 'Custom', tagName: 'egen-komponent' },
  { nb: 'Egen komponent', nn: 'Eigen komponent' },
);
