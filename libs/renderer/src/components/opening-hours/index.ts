import { defineLazyComponent } from '../component.js';

export const openingHours = defineLazyComponent('OpeningHours', () => import('./opening-hours.js').then((module) => module.OpeningHours));
