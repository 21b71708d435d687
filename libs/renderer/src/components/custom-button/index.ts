import { defineLazyComponent } from '../component.js';

export const customButton = defineLazyComponent('CustomButton', () => import('./custom-button.js').then((module) => module.CustomButton));
