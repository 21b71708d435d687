import { defineLazyComponent } from '../component.js';

export const printButton = defineLazyComponent('PrintButton', () => import('./print-button.js').then((module) => module.PrintButton));
