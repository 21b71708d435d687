import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'signing-actions', type: 'SigningActions' });
