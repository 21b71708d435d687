import { defineComponent } from '../component.js';
import { DateDisplay } from './date.js';

export const date = defineComponent({ type: 'Date', Component: DateDisplay });
