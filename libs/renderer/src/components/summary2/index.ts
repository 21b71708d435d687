import { defineLazyComponent } from '../component.js';

export const summary2 = defineLazyComponent('Summary2', () => import('./summary2.js').then((module) => module.Summary2));
