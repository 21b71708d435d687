import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'action-button', type: 'ActionButton', action: 'sign' }, { nb: 'Signer', nn: 'Signer' });
