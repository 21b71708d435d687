import { defineComponent } from '../component.js';
import { RadioButtons } from './radio-buttons.js';

export const radioButtons = defineComponent({ type: 'RadioButtons', Component: RadioButtons });
