import { defineLazyComponent } from '../component.js';

export const timePicker = defineLazyComponent('TimePicker', () => import('./time-picker.js').then((module) => module.TimePicker));
