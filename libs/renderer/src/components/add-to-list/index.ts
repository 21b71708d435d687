import { defineLazyComponent } from '../component.js';

export const addToList = defineLazyComponent('AddToList', () => import('./add-to-list.js').then((module) => module.AddToList));
