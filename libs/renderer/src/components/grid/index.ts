import { defineLazyComponent } from '../component.js';

export const grid = defineLazyComponent('Grid', () => import('./grid.js').then((module) => module.Grid));
