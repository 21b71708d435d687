import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'button', type: 'Button', mode: 'submit' }, { nb: 'Send inn', nn: 'Send inn' });
