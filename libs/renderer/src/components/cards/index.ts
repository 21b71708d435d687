import { defineLazyComponent } from '../component.js';

export const cards = defineLazyComponent('Cards', () => import('./cards.js').then((module) => module.Cards));
