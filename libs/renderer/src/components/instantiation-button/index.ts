import { defineLazyComponent } from '../component.js';

export const instantiationButton = defineLazyComponent('InstantiationButton', () =>
  import('../../placeholder/placeholder.js').then((module) => module.Placeholder),
);
