import { defineLazyComponent } from '../component.js';

export const likert = defineLazyComponent('Likert', () => import('./likert.js').then((module) => module.Likert));
