import { defineLazyComponent } from '../component.js';

export const accordionGroup = defineLazyComponent('AccordionGroup', () =>
  import('./accordion-group.js').then((module) => module.AccordionGroup),
);
