import { defineLazyComponent } from '../component.js';

export const addressSearch = defineLazyComponent('AddressSearch', () =>
  import('./address-search.js').then((module) => module.AddressSearch),
);
