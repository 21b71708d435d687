import { defineLazyComponent } from '../component.js';

export const navigationButtons = defineLazyComponent('NavigationButtons', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
