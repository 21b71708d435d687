import { defineLazyComponent } from '../component.js';

export const option = defineLazyComponent('Option', () => import('./option.js').then((module) => module.Option));
