import { defineLazyComponent } from '../component.js';

export const buttonGroup = defineLazyComponent('ButtonGroup', () => import('./button-group.js').then((module) => module.ButtonGroup));
