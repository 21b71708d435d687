import { defineLazyComponent } from '../component.js';

export const personLookup = defineLazyComponent('PersonLookup', () => import('./person-lookup.js').then((module) => module.PersonLookup));
