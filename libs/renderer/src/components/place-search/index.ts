import { defineLazyComponent } from '../component.js';

export const placeSearch = defineLazyComponent('PlaceSearch', () => import('./place-search.js').then((module) => module.PlaceSearch));
