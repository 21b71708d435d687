import { defineComponent } from '../component.js';
import { Checkboxes } from './checkboxes.js';

export const checkboxes = defineComponent({ type: 'Checkboxes', Component: Checkboxes });
