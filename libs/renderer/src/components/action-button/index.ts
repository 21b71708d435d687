import { defineLazyComponent } from '../component.js';

export const actionButton = defineLazyComponent('ActionButton', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
