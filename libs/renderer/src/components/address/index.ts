import { defineLazyComponent } from '../component.js';

export const address = defineLazyComponent('Address', () => import('./address.js').then((module) => module.Address));
