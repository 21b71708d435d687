import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples(
  { id: 'payment-details', type: 'PaymentDetails' },
  { nb: 'Dette skal du betale', nn: 'Dette skal du betale' },
);
