import { defineLazyComponent } from '../component.js';

export const number = defineLazyComponent('Number', () => import('./number.js').then((module) => module.NumberDisplay));
