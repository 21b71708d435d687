import { defineLazyComponent } from '../component.js';

export const propertyLookup = defineLazyComponent('PropertyLookup', () =>
  import('./property-lookup.js').then((module) => module.PropertyLookup),
);
