import { defineLazyComponent } from '../component.js';

/** Read as a group of rows whose table makes room for the one that is open, which is what a group draws. */
export const subform = defineLazyComponent('Subform', () =>
  import('../repeating-group/repeating-group.js').then((module) => module.RepeatingGroup),
);
