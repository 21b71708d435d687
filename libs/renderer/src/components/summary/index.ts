import { defineLazyComponent } from '../component.js';

export const summary = defineLazyComponent('Summary', () => import('./summary.js').then((module) => module.Summary));
