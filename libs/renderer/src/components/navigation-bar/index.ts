import { defineLazyComponent } from '../component.js';

export const navigationBar = defineLazyComponent('NavigationBar', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
