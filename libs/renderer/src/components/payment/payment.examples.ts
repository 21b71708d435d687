import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'payment', type: 'Payment' }, { nb: 'Betaling', nn: 'Betaling' });
