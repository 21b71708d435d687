import { defineComponent } from '../component.js';
import { Alert } from './alert.js';

export const alert = defineComponent({ type: 'Alert', Component: Alert });
