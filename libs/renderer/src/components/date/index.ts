import { defineLazyComponent } from '../component.js';

export const date = defineLazyComponent('Date', () => import('./date.js').then((module) => module.DateDisplay));
