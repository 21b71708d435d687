import { defineLazyComponent } from '../component.js';

export const signeeList = defineLazyComponent('SigneeList', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
