import { defineLazyComponent } from '../component.js';

export const multipleSelect = defineLazyComponent('MultipleSelect', () =>
  import('./multiple-select.js').then((module) => module.MultipleSelect),
);
