import { defineLazyComponent } from '../component.js';

export const organizationLookup = defineLazyComponent('OrganizationLookup', () =>
  import('./organization-lookup.js').then((module) => module.OrganizationLookup),
);
