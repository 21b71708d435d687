import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'navigation-buttons', type: 'NavigationButtons', showBackButton: true });
