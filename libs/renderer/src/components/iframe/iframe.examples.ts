import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'iframe', type: 'IFrame' },
  { nb: 'Innhold fra et annet nettsted', nn: 'Innhald frå ein annan nettstad' },
);
