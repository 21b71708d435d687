import { defineLazyComponent } from '../component.js';

export const text = defineLazyComponent('Text', () => import('./text.js').then((module) => module.Text));
