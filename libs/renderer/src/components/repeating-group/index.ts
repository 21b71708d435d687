import { defineLazyComponent } from '../component.js';

export const repeatingGroup = defineLazyComponent('RepeatingGroup', () =>
  import('./repeating-group.js').then((module) => module.RepeatingGroup),
);
