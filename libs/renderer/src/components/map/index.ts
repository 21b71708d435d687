import { defineLazyComponent } from '../component.js';

export const map = defineLazyComponent('Map', () => import('./map.js').then((module) => module.Map));
