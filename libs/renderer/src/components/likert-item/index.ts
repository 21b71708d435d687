import { defineLazyComponent } from '../component.js';

export const likertItem = defineLazyComponent('LikertItem', () => import('./likert-item.js').then((module) => module.LikertItem));
