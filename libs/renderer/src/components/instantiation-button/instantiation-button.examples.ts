import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'instantiation-button', type: 'InstantiationButton' },
  { nb: 'Start en søknad', nn: 'Start ein søknad' },
);
