import { defineComponent } from '../component.js';
import { Datepicker } from './datepicker.js';

export const datepicker = defineComponent({ type: 'Datepicker', Component: Datepicker });
