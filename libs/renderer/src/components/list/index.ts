import { defineLazyComponent } from '../component.js';

export const list = defineLazyComponent('List', () => import('./list.js').then((module) => module.List));
