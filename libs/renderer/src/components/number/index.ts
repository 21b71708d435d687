import { defineComponent } from '../component.js';
import { NumberDisplay } from './number.js';

export const number = defineComponent({ type: 'Number', Component: NumberDisplay });
