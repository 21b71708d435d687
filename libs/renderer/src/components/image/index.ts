import { defineLazyComponent } from '../component.js';

export const image = defineLazyComponent('Image', () => import('./image.js').then((module) => module.Image));
