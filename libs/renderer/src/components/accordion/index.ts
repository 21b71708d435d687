import { defineLazyComponent } from '../component.js';

export const accordion = defineLazyComponent('Accordion', () => import('./accordion.js').then((module) => module.Accordion));
