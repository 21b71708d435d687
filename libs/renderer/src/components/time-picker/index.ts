import { defineComponent } from '../component.js';
import { TimePicker } from './time-picker.js';

export const timePicker = defineComponent({ type: 'TimePicker', Component: TimePicker });
