import { defineLazyComponent } from '../component.js';

export const signingActions = defineLazyComponent('SigningActions', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
