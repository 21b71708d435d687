import { defineLazyComponent } from '../component.js';

export const payment = defineLazyComponent('Payment', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
