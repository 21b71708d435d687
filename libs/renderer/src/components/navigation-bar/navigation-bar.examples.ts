import { placeholderExamples } from '../../placeholder/placeholder-examples.js';

export const examples = placeholderExamples({ id: 'navigation-bar', type: 'NavigationBar' });
