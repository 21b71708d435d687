import { defineComponent } from '../component.js';
import { Summary2 } from './summary2.js';

export const summary2 = defineComponent({ type: 'Summary2', Component: Summary2 });
